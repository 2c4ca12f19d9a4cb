package dev.penny.source;

import java.util.Iterator;

/** One walk over all accounts of a data set. Not thread-safe; close it. */
public interface Pass extends Iterator<Entry>, AutoCloseable {
  /** How many accounts there are. */
  int size();

  /** Bytes read so far, of {@link BillData#bytes()}. */
  long bytesRead();

  @Override
  void close();
}

package dev.penny.source;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import java.util.function.Consumer;

/**
 * Bills to be read from files: a catalogue, and accounts with their bills. Throws {@link
 * BadRecordException} where it cannot be read as a whole.
 */
public interface BillData {
  Catalogue catalogue();

  /** A new pass over all accounts; what cannot be read comes as an entry. */
  Pass accounts();

  /** The size of all files a pass reads, for telling progress. */
  long bytes();

  /** What the files are and how they were taken, in whole sentences; empty where all is plain. */
  default String about() {
    return "";
  }

  /** Every account in turn; stops with {@link BadRecordException} at what cannot be read. */
  default void forEachAccount(Consumer<AccountHistory> consumer) {
    try (var pass = accounts()) {
      while (pass.hasNext()) {
        switch (pass.next()) {
          case Entry.Read read -> consumer.accept(read.history());
          case Entry.LeftOut left -> throw new BadRecordException(left.why().getFirst());
          case Entry.Stray stray -> throw new BadRecordException(stray.why());
        }
      }
    }
  }
}

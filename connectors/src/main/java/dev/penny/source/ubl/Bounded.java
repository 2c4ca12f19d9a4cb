package dev.penny.source.ubl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error after so many bytes. */
final class Bounded extends FilterInputStream {
  private final long most;
  private long count;

  Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  boolean exceeded() {
    return count > most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int got = super.read(into, at, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int more) throws IOException {
    count += more;
    if (exceeded()) {
      throw new IOException("more than " + most + " bytes");
    }
  }
}

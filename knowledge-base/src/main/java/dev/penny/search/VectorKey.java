package dev.penny.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of model name and text, as four longs so that it can be a map key. Different models give
 * different keys: their vectors may lie in one file and never meet.
 */
record VectorKey(long a, long b, long c, long d) {
  static final int BYTES = 32;

  static VectorKey of(String model, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(model.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return read(ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static VectorKey read(ByteBuffer in) {
    return new VectorKey(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  /** Any part of a good hash is one; written out because thousands are looked up in every start. */
  @Override
  public int hashCode() {
    return (int) a;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VectorKey key && a == key.a && b == key.b && c == key.c && d == key.d;
  }

  void write(ByteBuffer out) {
    out.putLong(a).putLong(b).putLong(c).putLong(d);
  }
}

package dev.penny.channel.web;

import dev.penny.channel.http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way in. It must not hold more than was said, and must not come slower than {@link
 * #LEAST_BYTES_A_SECOND}, {@link #GRACE_SECONDS} aside: who drips holds no place for long.
 */
final class Arrival {
  static final int GRACE_SECONDS = 20;
  static final int LEAST_BYTES_A_SECOND = 32 * 1024;
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final LongSupplier nanos;
  private final long begun;
  private long received;

  Arrival(InputStream in, LongSupplier nanos) {
    this.in = in;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** Why a body is not taken. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    NotTaken(int status, String why) {
      super(why);
      this.answer = Answer.text(status, why);
    }

    Answer answer() {
      return answer;
    }
  }

  /** Up to a line feed, without it; null: none comes within so many bytes. */
  byte @Nullable [] line(int most) throws IOException, NotTaken {
    var line = new ByteArrayOutputStream(512);
    while (line.size() < most) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      if (next == '\n') {
        return line.toByteArray();
      }
      line.write(next);
      count(1);
    }
    return null;
  }

  /**
   * What is left.
   *
   * @param said how many bytes were announced; below zero: not said
   */
  byte[] rest(int most, long said) throws IOException, NotTaken {
    byte[] bytes = new byte[said < 0 ? CHUNK : (int) Math.min(said, most)];
    int size = 0;
    while (true) {
      int got =
          size == bytes.length ? 0 : in.read(bytes, size, Math.min(CHUNK, bytes.length - size));
      if (got < 0) {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
      }
      size += got;
      count(got);
      if (size == bytes.length) {
        int next = in.read();
        if (next < 0) {
          return bytes;
        }
        if (size == most) {
          throw new NotTaken(413, "a request body may hold " + most + " bytes");
        }
        bytes = Arrays.copyOf(bytes, Math.min(most, size * 2));
        bytes[size++] = (byte) next;
      }
    }
  }

  private void count(int bytes) throws NotTaken {
    received += bytes;
    long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - begun);
    if (seconds > GRACE_SECONDS + received / LEAST_BYTES_A_SECOND) {
      throw new NotTaken(408, "the body comes too slowly; try again from a better connection");
    }
  }
}

package dev.penny.proof.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Another program, started without a shell and with nothing of our surroundings: it is given bytes,
 * and what it writes is taken, both within bounds. When its time is over it is ended.
 */
final class Bounded {
  private static final int MOST_BYTES = 64 * 1024;
  private static final List<String> KEPT = List.of("PATH", "SystemRoot", "TESSDATA_PREFIX");

  private Bounded() {}

  /** What it wrote in its time, which may be nothing. */
  static byte[] run(List<String> command, Map<String, String> more, byte[] in, Duration most)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(KEPT);
    builder.environment().putAll(more);
    Process process = builder.start();
    var out = new ByteArrayOutputStream();
    Thread giving = Thread.ofVirtual().start(() -> give(process.getOutputStream(), in));
    Thread taking = Thread.ofVirtual().start(() -> take(process.getInputStream(), out));
    try {
      boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      taking.join(Duration.ofSeconds(ended ? 5 : 1));
      giving.join(Duration.ofSeconds(1));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    synchronized (out) {
      return out.toByteArray();
    }
  }

  private static void give(OutputStream to, byte[] in) {
    try (to) {
      to.write(in);
    } catch (IOException ended) { // it wants no more, or is gone
      return;
    }
  }

  private static void take(InputStream from, ByteArrayOutputStream out) {
    byte[] part = new byte[4096];
    try (from) {
      for (int n = from.read(part); n >= 0; n = from.read(part)) {
        synchronized (out) {
          out.write(part, 0, Math.min(n, MOST_BYTES - out.size()));
        }
      }
    } catch (IOException ended) { // what was read until then counts
      return;
    }
  }
}

package dev.penny.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The built distribution. The harnesses start servers some thirty times, so {@code penny train} is
 * run on it once; nothing but their time depends on that.
 */
final class Distribution {
  private static final long TRAINING_SECONDS = 300;

  private static boolean trained;

  private Distribution() {}

  static synchronized Path program() {
    Path home = Path.of(System.getProperty("penny.distribution", "target/penny"));
    Path program = home.resolve("bin").resolve("penny").toAbsolutePath();
    if (!Files.isExecutable(program)) {
      throw new AssertionError(program + " is not there; build it: mvn -DskipTests package");
    }
    if (!trained) {
      trained = true;
      if (!upToDate(home)) {
        train(program);
      }
    }
    return program;
  }

  private static boolean upToDate(Path home) {
    Path lib = home.resolve("lib");
    Path cache = lib.resolve("penny.aot");
    try (var files = Files.list(lib)) {
      long made = Files.exists(cache) ? Files.getLastModifiedTime(cache).toMillis() : 0;
      return files.allMatch(file -> file.equals(cache) || file.toFile().lastModified() <= made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void train(Path program) {
    try {
      long from = System.nanoTime();
      Process training =
          new ProcessBuilder(program.toString(), "train")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
        training.destroyForcibly();
      }
      System.out.printf("penny train took %.1f s%n", (System.nanoTime() - from) / 1e9);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package dev.penny.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@code penny demo} of the built distribution as a child process, on one port over its lives. */
final class DemoServer implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(240);

  private final Path folder;
  private final String guestOrigin;
  private final int port = freePort();
  private Process process;

  /**
   * @param folder for its data and its log
   * @param guestOrigin another website whose pages may open the chat
   */
  DemoServer(Path folder, String guestOrigin) {
    this.folder = folder;
    this.guestOrigin = guestOrigin;
    this.process = launched();
    // Also when the tests are broken off.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** SIGTERM, and gone when this returns. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Again on the same data and port; does not wait. */
  void start() {
    process = launched();
  }

  private Process launched() {
    String home = System.getProperty("penny.distribution", "target/penny");
    Path program = Path.of(home, "bin", "penny").toAbsolutePath();
    if (!Files.isExecutable(program)) {
      throw new AssertionError(program + " is not there; build it: mvn -DskipTests package");
    }
    var builder =
        new ProcessBuilder(
            program.toString(),
            "demo",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            Integer.toString(port));
    builder.environment().put("PENNY_ORIGINS", guestOrigin);
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  /** Returns when it has said that it is ready. */
  void awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    while (!told().contains("ready. Open")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("the server did not get ready:\n" + told());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What it printed in its present life. */
  String told() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}

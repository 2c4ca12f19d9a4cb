package dev.penny.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of the built distribution in a process of its own, on one port over all its lives. */
final class Server implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Limits so wide that a harness that is about something else does not meet them. */
  static final Map<String, String> WIDE =
      Map.of(
          "PENNY_LIMIT_FRAMES_PER_SECOND", "1000",
          "PENNY_LIMIT_MESSAGES_PER_SECOND", "1000",
          "PENNY_LIMIT_MESSAGES_PER_ADDRESS_PER_SECOND", "1000",
          "PENNY_LIMIT_HANDSHAKES_PER_SECOND", "1000",
          "PENNY_LIMIT_HANDSHAKES_TOTAL_PER_SECOND", "1000",
          "PENNY_JAVA_OPTS", "-Xmx512m");

  private final Path program;
  private final String command;
  private final Path data;
  private final Map<String, String> environment;
  private final int port;
  private final Path output;
  private Process process;

  private Server(Path program, String command, Path data, Map<String, String> environment)
      throws IOException {
    this.program = program;
    this.command = command;
    this.data = data;
    this.environment = new HashMap<>(environment);
    this.port = freePort();
    this.output = Files.createTempFile("penny-server", ".log");
    this.process = begin();
  }

  /** Starts {@code penny demo}, ready when this returns. */
  static Server demo(Path data, Map<String, String> environment) {
    return start(program(), "demo", data, environment);
  }

  /** As {@link #demo}, of a distribution in another place. */
  static Server demo(Path program, Path data, Map<String, String> environment) {
    return start(program, "demo", data, environment);
  }

  /** Starts {@code penny serve}, ready when this returns. */
  static Server serve(Path data, Map<String, String> environment) {
    return start(program(), "serve", data, environment);
  }

  private static Server start(
      Path program, String command, Path data, Map<String, String> environment) {
    try {
      var server = new Server(program, command, data, environment);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The program under test. */
  static Path program() {
    return Distribution.program();
  }

  private Process begin() throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                program.toString(),
                command,
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    return builder.start();
  }

  /** Starts again on the same port and data; does not wait. */
  void begin(Map<String, String> changes) {
    environment.putAll(changes);
    try {
      process = begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    long end = System.nanoTime() + Pause.atMost(START).toNanos();
    while (!readyNow()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("the server did not get ready:\n" + output());
      }
      Pause.millis(20);
    }
  }

  /** Whether it serves at this moment. */
  boolean readyNow() {
    try {
      return get("/health/ready").statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  HttpResponse<String> get(String path) {
    return http(HttpRequest.newBuilder(URI.create(address() + path)).build());
  }

  HttpResponse<String> postJson(String path, String json) {
    return http(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .header("Origin", address())
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private static HttpResponse<String> http(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** What the process wrote so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of its log that tell of a fault. */
  List<String> faults() {
    return linesWith("\"level\":\"ERROR\"");
  }

  /** The lines of its log with these words. */
  List<String> linesWith(String words) {
    return output().lines().filter(l -> l.contains(words)).toList();
  }

  /** The newest line that holds these words, or nothing. */
  String lineWith(String words) {
    return linesWith(words).stream().reduce("", (a, b) -> b);
  }

  /** Asks the running JVM with the JDK's jcmd. */
  String tool(String command) {
    try {
      var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process asked =
          new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
              .redirectErrorStream(true)
              .start();
      String answer =
          new String(
              asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      asked.waitFor(20, TimeUnit.SECONDS);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /** kill -9, and gone when this returns. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(10);
  }

  /** SIGTERM: the graceful way. */
  void terminate() {
    process.destroy();
  }

  void awaitEnd(int seconds) {
    try {
      if (!process.waitFor(Pause.atMost(Duration.ofSeconds(seconds)))) {
        throw new AssertionError("the server did not end in " + seconds + " s:\n" + output());
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitEnd(10);
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

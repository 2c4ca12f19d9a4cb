package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.channel.http.Answer;
import dev.penny.channel.http.Ask;
import dev.penny.channel.http.Led;
import dev.penny.channel.http.Routes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Large bodies: who sends is known before anything but the first line is read. */
class UploadTest {
  private static final int MOST = 1_000_000;

  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicLong kept = new AtomicLong();
  private final WebServer server = start();

  /** Lets in who says "open". */
  private final class Door implements Led {
    @Override
    public int mostBytes() {
      return MOST;
    }

    @Override
    public Answer answer(Ask ask) {
      throw new IllegalStateException("a POST is admitted first");
    }

    @Override
    public Admission admit(Ask line) {
      if (!line.text().equals("open")) {
        return new Admission.Closed(Answer.text(401, "no: " + line.text()));
      }
      inside.incrementAndGet();
      return new Admission.Open(
          body -> {
            kept.addAndGet(body.bytes().length);
            return Answer.text(200, "got " + body.bytes().length);
          },
          inside::decrementAndGet);
    }
  }

  private WebServer start() {
    try {
      return WebServer.start(
          new WebServer.Place("127.0.0.1", 0, 20_000, Proxies.of("127.0.0.1")),
          new Pace(new Pace.Rates(1_000, 1_000, 10_000, 10_000, 10_000, 50)),
          Routes.builder().at("/up", new Door()).build(),
          new Doors(new MemoryChats(), new Origins(Set.of()), null, new Origins(Set.of())),
          new io.micrometer.prometheusmetrics.PrometheusMeterRegistry(
              io.micrometer.prometheusmetrics.PrometheusConfig.DEFAULT));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static String head(String length) {
    return "POST /up HTTP/1.1\r\nHost: penny.example\r\nConnection: close\r\n"
        + length
        + "\r\n\r\n";
  }

  @Test
  void whoMayNotIsToldBeforeTheFileHasCome() throws Exception {
    try (var socket = new RawSocket(server.port())) {
      // Nothing behind the line is ever sent: an answer can only come from the line.
      socket.write(head("Content-Length: 500000")).write("shut\n");
      assertThat(socket.readHead()).startsWith("HTTP/1.1 401");
    }
    assertThat(kept).hasValue(0);
  }

  @Test
  void whoMayIsReadToTheEndWhetherTheLengthIsSaidOrNot() throws Exception {
    String file = "x".repeat(300_000);
    try (var socket = new RawSocket(server.port())) {
      socket.write(head("Content-Length: " + (file.length() + 5))).write("open\n" + file);
      assertThat(socket.readToEnd()).startsWith("HTTP/1.1 200").endsWith("got 300000\n");
    }
    try (var socket = new RawSocket(server.port())) {
      socket.write(head("Transfer-Encoding: chunked"));
      for (String chunk : new String[] {"op", "en\n", "x".repeat(70_000), "y".repeat(70_000)}) {
        socket.write(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
      }
      socket.write("0\r\n\r\n");
      assertThat(socket.readToEnd()).startsWith("HTTP/1.1 200").contains("got 140000");
    }
    assertThat(inside).hasValue(0);
  }

  @Test
  void aLineThatDoesNotEndIsNotReadOn() throws Exception {
    try (var socket = new RawSocket(server.port())) {
      socket.write(head("Content-Length: 500000")).write("o".repeat(Led.LINE_BYTES));
      assertThat(socket.readHead()).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void moreThanTheLimitIsRefusedAndThePlaceIsFreeAgain() throws Exception {
    try (var socket = new RawSocket(server.port())) {
      socket.write(head("Content-Length: " + (MOST + 1))).write("open\n");
      assertThat(socket.readHead()).startsWith("HTTP/1.1 413");
    }
    try (var socket = new RawSocket(server.port())) {
      socket.write(head("Transfer-Encoding: chunked"));
      String chunk = "x".repeat(100_000);
      socket.write("5\r\nopen\n\r\n");
      for (int i = 0; i < 10; i++) {
        socket.write(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
      }
      assertThat(socket.readHead()).startsWith("HTTP/1.1 413");
    }
    assertThat(inside).hasValue(0);
    assertThat(kept).hasValue(0);
  }

  @Test
  void whoGoesAwayInTheMiddleLeavesTheirPlace() throws Exception {
    try (var socket = new RawSocket(server.port())) {
      socket.write(head("Content-Length: 500000")).write("open\n" + "x".repeat(1000));
      for (int i = 0; i < 200 && inside.get() == 0; i++) {
        Thread.sleep(10);
      }
      assertThat(inside).hasValue(1);
    }
    for (int i = 0; i < 1000 && inside.get() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(inside).hasValue(0);
    assertThat(kept).hasValue(0);
  }

  @Test
  void aBodyThatDripsIsCutOff() throws Exception {
    var nanos = new AtomicLong();
    byte[] slow = "x".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    var drip =
        new java.io.InputStream() {
          private int at;

          @Override
          public int read() {
            nanos.addAndGet(500_000_000L); // two bytes a second
            return at < slow.length ? slow[at++] : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            into[offset] = (byte) read();
            return 1;
          }
        };
    var arrival = new Arrival(drip, nanos::get);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> arrival.rest(MOST, slow.length))
        .isInstanceOf(Arrival.NotTaken.class)
        .hasMessageContaining("too slowly");
    assertThat(nanos.get()).isLessThan(25_000_000_000L);
  }
}

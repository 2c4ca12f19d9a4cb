package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request's body arrives whole, however late and in however many pieces it comes. */
class BodyTest {
  private final TestServer house = new TestServer();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aBodyThatComesLateAndInPiecesIsAnsweredAsAWhole() throws Exception {
    for (int i = 0; i < 60; i++) {
      String body = "piece one " + i + ", piece two";
      try (var socket = new RawSocket(house.port())) {
        socket.write(head(body.length()));
        Thread.sleep(i % 7);
        socket.write(body.substring(0, 5));
        Thread.sleep(i % 5);
        socket.write(body.substring(5));
        assertThat(socket.readToEnd()).startsWith("HTTP/1.1 200").endsWith(body + "\n");
      }
    }
  }

  @Test
  void aClientThatAsksForAnotherProtocolWithABodyIsToldSoAtOnce() throws Exception {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      assertThat(post(http, "hello").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aClientThatSendsHeadAndBodyApartGetsItsOwnAnswer() throws Exception {
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < 40; i++) {
        var answer = post(http, "round " + i);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("round " + i + "\n");
      }
    }
  }

  private HttpResponse<String> post(HttpClient http, String body) throws Exception {
    var address = URI.create("http://127.0.0.1:" + house.port() + "/echo");
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws Exception {
    try (var socket = new RawSocket(house.port())) {
      socket.write(head(9_000)).write("x".repeat(9_000));
      assertThat(socket.readHead()).startsWith("HTTP/1.1 413");
    }
  }

  private static String head(int length) {
    return "POST /echo HTTP/1.1\r\nHost: penny.example\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
        .formatted(length);
  }
}

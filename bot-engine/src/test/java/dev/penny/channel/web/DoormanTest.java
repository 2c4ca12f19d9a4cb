package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.protocol.CloseCode;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoormanTest {
  private static final String OURS = TestServer.ORIGIN;
  private static final List<String> HOSTILE =
      List.of(
          "null",
          "",
          "https://evil.example",
          "http://shop.example",
          "https://shop.example:8443",
          "https://shop.example:443",
          "https://shop.example.evil.example",
          "https://evil-shop.example",
          "https://evilshop.example",
          "https://shop.example.",
          "https://www.shop.example",
          "https://shop.example@evil.example",
          "https://shop.example%00.evil.example",
          "https://shop.example/",
          "https://shop.example/path",
          "https://shop.example?x",
          "https://shop.example#x",
          "https://SHOP.example",
          "HTTPS://shop.example",
          "https:shop.example",
          "//shop.example",
          "shop.example",
          "wss://shop.example",
          "ws://shop.example",
          "file://",
          "chrome-extension://shop.example",
          "https://xn--shp-0na.example",
          "https://shoр.example",
          "https://127.0.0.1",
          "https://shop.example https://evil.example",
          "https://shop.example, https://evil.example");

  private final TestServer house = new TestServer();

  @AfterEach
  void close() {
    house.close();
  }

  private String answer(String request) throws IOException {
    try (var socket = new RawSocket(house.port())) {
      return socket.write(request).readToEnd();
    }
  }

  @Test
  void noHostileOriginGetsInAndEveryRefusalEnds() throws IOException {
    assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(30);
    for (String origin : HOSTILE) {
      assertThat(answer(RawSocket.handshake(WebServer.CHAT, "Origin: " + origin)))
          .as(origin)
          .startsWith("HTTP/1.1 403")
          .containsIgnoringCase("Content-Length: 0")
          .containsIgnoringCase("Connection: close");
    }
    assertThat(house.server.sockets()).isZero();
  }

  /**
   * The control: where they are listed the same requests get in, so only the list keeps them out.
   */
  @Test
  void hostileOriginsGetInWhereTheListHasThem() throws IOException {
    List<String> plain =
        HOSTILE.stream().filter(o -> !o.isEmpty() && o.chars().allMatch(c -> c < 128)).toList();
    assertThat(plain).hasSizeGreaterThanOrEqualTo(29);
    try (var open = new TestServer(new Origins(Set.copyOf(plain)))) {
      for (String origin : plain) {
        try (var socket = new RawSocket(open.port())) {
          assertThat(
                  socket.write(RawSocket.handshake(WebServer.CHAT, "Origin: " + origin)).readHead())
              .as(origin)
              .startsWith("HTTP/1.1 101");
        }
      }
    }
  }

  @Test
  void nobodyGetsInOnceTheServerStops() throws IOException {
    try (var stopping = new TestServer()) {
      var client = stopping.client().hello();
      client.await("welcome");
      stopping.server.stop();
      assertThat(client.await("bye").path("retryAfterMs").asLong()).isPositive();
      assertThat(client.awaitClose()).isEqualTo(CloseCode.RESTART.code());
      assertThatThrownBy(() -> new RawSocket(stopping.port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void anAbsentOriginWithACookieDoesNotGetIn() throws IOException {
    assertThat(answer(RawSocket.handshake(WebServer.CHAT, "Cookie: session=1")))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void theListedOriginGetsIn() throws IOException {
    try (var socket = new RawSocket(house.port())) {
      assertThat(socket.write(RawSocket.handshake(WebServer.CHAT, "Origin: " + OURS)).readHead())
          .startsWith("HTTP/1.1 101");
    }
  }

  @Test
  void aForgedLinkNumberIsOverwritten() throws IOException {
    try (var client = house.client();
        var socket = new RawSocket(house.port())) {
      client.hello().await("welcome");
      String request =
          RawSocket.handshake(WebServer.CHAT, "Origin: " + OURS, Doorman.LINK_HEADER + ": 1");
      assertThat(socket.write(request).readHead()).startsWith("HTTP/1.1 101");
      assertThat(house.server.sockets()).isEqualTo(2);
      client.send("{\"type\":\"ping\"}");
      client.await("pong");
    }
  }

  @Test
  void anUnknownSocketPathIsNotFound() throws IOException {
    assertThat(answer(RawSocket.handshake("/ws/other", "Origin: " + OURS)))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void aRequestThatOffersAnotherProtocolIsAnsweredAsItIs() throws IOException {
    String request =
        "GET /health/live HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\n"
            + "Connection: Upgrade, close\r\nHTTP2-Settings: AAMAAABk\r\n\r\n";
    assertThat(answer(request)).startsWith("HTTP/1.1 200").contains("alive");
  }

  @Test
  void tooManyHandshakesAreTurnedAway() throws IOException {
    try (var busy = new TestServer(new Pace.Rates(10, 10, 10, 2, 1_000, 50))) {
      var statuses = new ArrayList<String>();
      for (int i = 0; i < 30; i++) {
        try (var socket = new RawSocket(busy.port())) {
          socket.write(RawSocket.handshake(WebServer.CHAT, "Origin: " + OURS));
          statuses.add(socket.readHead().substring(9, 12));
        }
      }
      assertThat(statuses.subList(0, 10)).containsOnly("101");
      assertThat(statuses).contains("429");
    }
  }

  @Test
  void pathsThatClimbAreBadRequests() throws IOException {
    for (String path :
        List.of("/..", "/a/../b", "/%2e%2e/x", "/a%2f..%2fb", "/..%5cx", "/a/..", "/x%00")) {
      assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .as(path)
          .startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws IOException {
    for (String path : List.of("/health/live", "/nothing")) {
      assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .containsIgnoringCase("X-Content-Type-Options: nosniff")
          .containsIgnoringCase("Content-Security-Policy: ")
          .containsIgnoringCase("Referrer-Policy: ")
          .containsIgnoringCase("Cross-Origin-Resource-Policy: ");
    }
  }
}

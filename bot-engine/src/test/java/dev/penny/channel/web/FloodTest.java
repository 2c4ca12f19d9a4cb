package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.protocol.WireEvent;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One client sends a hundred times faster than a person can; the others do not notice. */
class FloodTest {
  private static final int FLOOD = 2_000;
  private static final int POLITE = 40;

  @Test
  void aFloodIsLimitedAndThenClosedWhileOthersAreServed() {
    try (var house = new TestServer(Pace.Rates.USUAL);
        var flooder = house.client().hello();
        var other = house.client().hello()) {
      flooder.await("welcome");
      other.await("welcome");
      Thread flood = Thread.ofVirtual().start(() -> flood(flooder));

      long slowest = Arrays.stream(roundTrips(other)).max().orElseThrow();

      // The code is lost where the flooder still writes into the line that is being closed.
      assertThat(flooder.awaitClose()).isIn(4008, TestClient.GONE);
      assertThat(house.meters.get("penny.sockets.closed").tag("why", "TOO_FAST").counter().count())
          .isEqualTo(1);
      assertThat(slowest).as("milliseconds").isLessThan(1_000);
      JsonNode refused = flooder.await("refused");
      assertThat(refused.path("code").asText()).isEqualTo("TOO_FAST");
      assertThat(refused.path("retryAfterMs").asLong()).isPositive();
      assertThat(house.chats.logs.values().stream().mapToInt(l -> l.size()).max().orElseThrow())
          .as("what the flood could say, with the answers")
          .isLessThanOrEqualTo(2 * 25);
      flood.interrupt();
    }
  }

  /** A new conversation costs nothing and has a fresh budget; that of the address stays. */
  @Test
  void aFlooderWhoOpensNewConversationsMeetsTheLimitOfTheirAddress() throws IOException {
    var rates = new Pace.Rates(1_000, 2, 4, 1_000, 1_000, 1_000);
    try (var house = new TestServer(rates)) {
      for (int i = 0; i < 20; i++) {
        sayOnce(house, "203.0.113.9, 198.51.100.7");
      }
      assertThat(said(house)).as("five seconds' worth, and what came back since").isBetween(20, 60);
      int before = said(house);
      sayOnce(house, "198.51.100.7, 203.0.113.9");
      assertThat(said(house)).as("another address has its own").isEqualTo(before + 10);
    }
  }

  /** Ten messages in a conversation of its own, from a client that the proxy names. */
  private static void sayOnce(TestServer house, String forwardedFor) throws IOException {
    try (var socket = new RawSocket(house.port())) {
      socket
          .write(
              RawSocket.handshake(
                  WebServer.CHAT,
                  "Origin: " + TestServer.ORIGIN,
                  "X-Forwarded-For: " + forwardedFor))
          .readHead();
      socket.writeFrame("{\"type\":\"hello\",\"protocol\":1,\"after\":0}");
      for (int i = 0; i < 10; i++) {
        socket.writeFrame("{\"type\":\"say\",\"id\":\"s%d\",\"text\":\"x\"}".formatted(i));
      }
      socket.writeFrame("{\"type\":\"ping\"}").readUntil("\"pong\"");
    }
  }

  /** Messages that were taken, all conversations together. */
  private static int said(TestServer house) {
    return (int)
        house.chats.logs.values().stream()
            .flatMap(java.util.List::stream)
            .filter(WireEvent.CustomerSaid.class::isInstance)
            .count();
  }

  /** The control: without limits the flood goes through, so the test above can fail. */
  @Test
  void withoutLimitsTheFloodGoesThrough() {
    var endless = new Pace.Rates(1_000_000, 1_000_000, 1_000_000, 1_000, 1_000, 1_000_000);
    try (var house = new TestServer(endless);
        var flooder = house.client().hello()) {
      flooder.await("welcome");
      int accepted = 0;
      for (int i = 0; i < 500; i++) {
        flooder.say("f" + i, "x");
        flooder.await("ack");
        accepted++;
      }
      assertThat(accepted).isEqualTo(500);
    }
  }

  private static void flood(TestClient client) {
    try {
      for (int i = 0; i < FLOOD; i++) {
        client.say("f" + i, "x");
      }
    } catch (RuntimeException e) {
      // The server has hung up: what the test is about.
    }
  }

  private static long[] roundTrips(TestClient client) {
    long[] millis = new long[POLITE];
    for (int i = 0; i < POLITE; i++) {
      long start = System.nanoTime();
      client.send("{\"type\":\"ping\"}");
      client.await("pong");
      millis[i] = (System.nanoTime() - start) / 1_000_000;
      sleep();
    }
    return millis;
  }

  private static void sleep() {
    try {
      Thread.sleep(60);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

      assertThat(flooder.awaitClose()).isEqualTo(4008);
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

  /** The control: without limits the flood goes through, so the test above can fail. */
  @Test
  void withoutLimitsTheFloodGoesThrough() {
    var endless = new Pace.Rates(1_000_000, 1_000_000, 1_000, 1_000, 1_000_000);
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

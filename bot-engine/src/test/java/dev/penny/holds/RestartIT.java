package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping politely under load: everybody is told when to come back, and nothing is lost. */
class RestartIT {
  private static final int CYCLES = 3;
  private static final int SOCKETS = 50;
  private static final Duration BACK = Duration.ofSeconds(30);

  @TempDir Path data;

  @Test
  void threeRestartsLoseNothingAndAreAnnounced() {
    try (var server = Server.demo(data, Server.WIDE);
        var crowd = Crowd.of(server, SOCKETS, 100)) {
      Pause.until("all are in", Duration.ofSeconds(20), crowd::allConnected);
      System.out.println("restart  acked  stopped in  told bye  accepting again after");
      for (int cycle = 1; cycle <= CYCLES; cycle++) {
        cycle(cycle, server, crowd);
      }
      crowd.mustHold();
      System.out.println("refusals " + crowd.refusals());
      assertThat(server.faults())
          .as("faults, but for a busy machine's wait for a connection")
          .allMatch(line -> line.contains("request timed out"));
    }
  }

  private static void cycle(int cycle, Server server, Crowd crowd) {
    int start = crowd.acked();
    Pause.millis(2_500);
    Pause.until("a fair load", BACK, () -> crowd.acked() - start >= 2 * SOCKETS);
    int before = byes(crowd).size();
    int acked = crowd.acked();
    long from = System.nanoTime();
    server.terminate();
    server.awaitEnd(15);
    long ended = System.nanoTime();
    server.begin(Map.of());
    Pause.until("accepting again", BACK, () -> crowd.lastAck() > ended);
    int told = byes(crowd).size() - before;
    System.out.printf(
        "%7d  %5d  %8.1f s  %8d  %.1f s%n",
        cycle, acked, (ended - from) / 1e9, told, (crowd.lastAck() - ended) / 1e9);
    assertThat(told).as("clients that were told").isEqualTo(SOCKETS);
    assertThat(byes(crowd))
        .allSatisfy(bye -> assertThat(bye.path("retryAfterMs").asLong()).isBetween(1L, 30_000L));
    Pause.until("all are back", BACK, crowd::allConnected);
  }

  private static List<JsonNode> byes(Crowd crowd) {
    return crowd.talkers().stream().flatMap(t -> t.journal().byes().stream()).toList();
  }
}

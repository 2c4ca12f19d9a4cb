package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.holds.ClientHistory.Fate;
import dev.penny.holds.HistoryChecker.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 under load: nothing that was acknowledged is lost, doubled or reordered. */
class KillIT {
  private static final int CYCLES = Integer.getInteger("penny.kills", 10);
  private static final int SOCKETS = 50;
  private static final int MESSAGES_PER_SECOND = 200;
  private static final long LOAD_MILLIS = 2_500;
  private static final Duration BACK = Duration.ofSeconds(30);

  @TempDir Path data;

  @Test
  void tenKillsLoseNothing() {
    try (var server = Server.demo(data, Server.WIDE);
        var crowd = Crowd.of(server, SOCKETS, MESSAGES_PER_SECOND)) {
      Pause.until("all are in", Duration.ofSeconds(20), crowd::allConnected);
      System.out.println("kill  acked before  acked/s  accepting again after");
      for (int cycle = 1; cycle <= CYCLES; cycle++) {
        cycle(cycle, server, crowd);
      }
      server
          .linesWith("was not resumed")
          .forEach(l -> System.out.println("the server's log: " + l));
      Map<ClientHistory, List<JsonNode>> logs = crowd.mustHold();
      System.out.println(sum(logs) + "; refusals " + crowd.refusals());
      server.faults().forEach(line -> System.out.println("the server's log: " + line));
      assertThat(crowd.acked()).isGreaterThan(CYCLES * SOCKETS);
      plantedFaultsAreFound(logs);
    }
  }

  private static void cycle(int cycle, Server server, Crowd crowd) {
    int before = crowd.acked();
    long from = System.nanoTime();
    Pause.millis(LOAD_MILLIS);
    Pause.until("a fair load", BACK, () -> crowd.acked() - before >= 2 * SOCKETS);
    int acked = crowd.acked();
    double seconds = (System.nanoTime() - from) / 1e9;
    server.kill();
    long killed = System.nanoTime();
    server.begin(Map.of());
    Pause.until("accepting again", BACK, () -> crowd.lastAck() > killed);
    double back = (crowd.lastAck() - killed) / 1e9;
    System.out.printf("%4d  %12d  %7.0f  %.1f s%n", cycle, acked, (acked - before) / seconds, back);
    Pause.until("all are back", BACK, crowd::allConnected);
  }

  private static String sum(Map<ClientHistory, List<JsonNode>> logs) {
    long said = logs.keySet().stream().mapToLong(h -> h.said().size()).sum();
    long acked =
        logs.keySet().stream()
            .flatMap(h -> h.said().stream())
            .filter(s -> s.fate() instanceof Fate.Acked)
            .count();
    long events = logs.values().stream().mapToLong(List::size).sum();
    long unanswered = logs.values().stream().filter(Crowd::endsUnanswered).count();
    return said
        + " said, "
        + acked
        + " acknowledged, "
        + events
        + " events in the logs, 0 lost, 0 doubled, 0 reordered, 0 gaps; conversations whose last"
        + " message has no reply: "
        + unanswered;
  }

  /** The control: the same histories with one entry of the log lost, doubled or swapped. */
  private static void plantedFaultsAreFound(Map<ClientHistory, List<JsonNode>> logs) {
    planted(
        logs,
        Kind.LOST,
        log -> {
          log.removeLast();
          return log;
        });
    planted(
        logs,
        Kind.DOUBLED,
        log -> {
          log.add(((ObjectNode) log.getLast().deepCopy()).put("seq", log.size() + 1));
          return log;
        });
    planted(
        logs,
        Kind.REORDERED,
        log -> {
          log.add(log.remove(spoken(log).getFirst().path("seq").asInt() - 1));
          return log;
        });
  }

  private static void planted(
      Map<ClientHistory, List<JsonNode>> logs, Kind kind, UnaryOperator<List<JsonNode>> fault) {
    var found =
        logs.entrySet().stream()
            .filter(e -> spoken(e.getValue()).size() > 1)
            .map(e -> {
              List<JsonNode> log = e.getValue();
              int last = spoken(log).getLast().path("seq").asInt();
              return HistoryChecker.faults(
                  e.getKey(), fault.apply(new ArrayList<>(log.subList(0, last))));
            })
            .toList();
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            faults -> assertThat(faults).extracting(HistoryChecker.Fault::kind).contains(kind));
  }

  private static List<JsonNode> spoken(List<JsonNode> log) {
    return log.stream().filter(e -> e.path("type").asText().equals("customer")).toList();
  }

  /**
   * The control on the database: with its own settings it does lose commits it confirmed, and this
   * is seen.
   */
  @Test
  void theSameKillFindsTheDatabasesOwnSettingsLosing() {
    BareDatabase.Loss loss = BareDatabase.Loss.NONE;
    for (int tries = 0; tries < 5 && loss.lost() == 0; tries++) {
      loss = BareDatabase.killed(data.resolve("bare" + tries));
    }
    System.out.println("control, bare database with its own settings: " + loss);
    assertThat(loss.lost()).isPositive();
  }
}

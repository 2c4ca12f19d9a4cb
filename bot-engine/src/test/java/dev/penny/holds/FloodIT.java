package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two clients at one address flood at a hundred times the pace of a person, one in its conversation
 * and one that opens a new one again and again: they are limited, and the others do not notice.
 * Quiet and flooded phases take turns over the same crowd, so that a machine that is busy with
 * other things is so in both.
 */
class FloodIT {
  private static final int NORMAL_PER_SECOND = 2;
  private static final int TIMES = 100;
  private static final int OTHERS = 10;
  private static final int ROUNDS = 2;
  private static final long PHASE_MILLIS = 4_000;
  private static final long WARM_UP_MILLIS = 6_000;

  /** The default of {@code limit.messages.per.address.per.second}, and what may come at once. */
  private static final int ADDRESS_PER_SECOND = 5;

  private static final int ADDRESS_AT_ONCE = 25;

  @TempDir Path data;

  @Test
  void aFloodIsLimitedAndTheOthersDoNotNotice() {
    try (var server = Server.demo(data, Map.of("PENNY_JAVA_OPTS", "-Xmx512m"))) {
      Phases phases = limited(server);
      for (int again = 0; again < 2 && phases.othersNotice(); again++) {
        phases = limited(server); // something else may have kept the machine busy
      }
      assertThat(phases.othersNotice()).as("the others notice").isFalse();
    }
    withoutLimitsItIsSeen();
  }

  private static Phases limited(Server server) {
    Phases phases = phases(server, ROUNDS);
    phases.print("limits on");
    assertThat(phases.refused()).isPositive();
    assertThat(phases.sent()).isGreaterThan(4 * phases.limit());
    assertThat(phases.tooMuchTaken()).as("more was taken than the limit").isFalse();
    return phases;
  }

  /**
   * The control: with the limits as good as off the same flood is taken on a fast machine, and on a
   * slow one it fills it, so that the others wait.
   */
  private void withoutLimitsItIsSeen() {
    var settings = new HashMap<>(Server.WIDE);
    settings.put("PENNY_LIMIT_REFUSALS_PER_TEN_SECONDS", "1000000");
    try (var server = Server.demo(data, settings)) {
      Phases phases = phases(server, 1);
      phases.print("limits off");
      assertThat(phases.tooMuchTaken() || phases.othersNotice()).isTrue();
    }
  }

  /**
   * {@code taken}: messages of the flood that became turns; {@code seconds}: from first to last.
   */
  private record Phases(
      Latencies quiet, Latencies flooded, List<Flooder> flooders, int taken, double seconds) {
    int sent() {
      return flooders.stream().mapToInt(Flooder::sent).sum();
    }

    int refused() {
      return flooders.stream().mapToInt(f -> f.refused("TOO_FAST")).sum();
    }

    /** What one address may say in that time, and a margin. */
    int limit() {
      return (int) (1.2 * (ADDRESS_AT_ONCE + ADDRESS_PER_SECOND * seconds));
    }

    boolean tooMuchTaken() {
      return taken > limit();
    }

    boolean othersNotice() {
      return flooded.percentile(50) > 2 * quiet.percentile(50) + 50
          || flooded.percentile(90) > 3 * quiet.percentile(90) + 150;
    }

    void print(String title) {
      System.out.println(title + ":  quiet " + quiet);
      System.out.println(title + ":  flood " + flooded);
      System.out.printf(
          "%s:  flood of %d messages, %d taken, at most %d may be%n",
          title, sent(), taken, limit());
      flooders.forEach(f -> System.out.println(title + ":  " + f));
    }
  }

  private static Phases phases(Server server, int rounds) {
    var others = new ArrayList<Asker>();
    var flooders = new ArrayList<Flooder>();
    try {
      List<String> customers = Demo.customers(server);
      customers.stream().limit(OTHERS).forEach(c -> others.add(new Asker(server, c)));
      Pause.millis(WARM_UP_MILLIS);
      var quiet = new Latencies();
      var flooded = new Latencies();
      int taken = 0;
      long from = System.nanoTime();
      for (int round = 0; round < rounds; round++) {
        measure(others, quiet);
        int before = turns(server) - flooded.count();
        try (var one = new Flooder(server, NORMAL_PER_SECOND * TIMES, false);
            var other = new Flooder(server, NORMAL_PER_SECOND * TIMES, true)) {
          flooders.addAll(List.of(one, other));
          measure(others, flooded);
        }
        taken += turns(server) - flooded.count() - before;
      }
      return new Phases(quiet, flooded, flooders, taken, (System.nanoTime() - from) / 1e9);
    } finally {
      others.forEach(Asker::close);
    }
  }

  /** Messages that the server took since its start. */
  private static int turns(Server server) {
    var found =
        Pattern.compile("^penny_turn_ack_seconds_count(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
            .matcher(server.get("/metrics").body());
    if (!found.find()) {
      throw new AssertionError("the metrics do not count turns");
    }
    return (int) Double.parseDouble(found.group(1));
  }

  private static void measure(List<Asker> others, Latencies into) {
    others.forEach(o -> o.measureInto(into));
    Pause.millis(PHASE_MILLIS);
    others.forEach(o -> o.measureInto(new Latencies()));
  }
}

package dev.penny.eligibility.nearmiss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.promotion.OrderItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries every hour and every amount within reach, thing by thing, and compares what it finds with
 * the search over the few points at which the answer can turn.
 */
class NearMissBruteForceTest {
  private static final int PAIRS = 5_000;
  private static final int MOST_ADDED = 14;
  private static final int HOURS = 12;
  private static final Reach REACH =
      new Reach(
          List.of(
              new Good("plan", "M", null),
              new Good("addon", "S", null),
              new Good("addon", "T", 7L)),
          MOST_ADDED,
          Duration.ofHours(HOURS));

  @Test
  void theSmallestChangeIsTheOneBruteForceFinds() {
    var random = new Random(20240310);
    Map<String, Integer> seen = new HashMap<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      var rule = RandomRule.of(random);
      NearMiss found = NearMisses.of(rule.rulebook(), rule.situation(), "SAVE", REACH);
      seen.merge(found.getClass().getSimpleName(), 1, Integer::sum);
      Change expected =
          found instanceof NearMiss.Works ? null : smallest(rule.rulebook(), rule.situation());
      switch (found) {
        case NearMiss.Works _ ->
            assertThat(works(rule.rulebook(), rule.situation())).as("pair %s", pair).isTrue();
        case NearMiss.Smallest(var change, var saving) -> {
          assertThat(change).as("pair %s: %s", pair, rule).isEqualTo(expected);
          assertThat(saving.amount()).isPositive();
        }
        case NearMiss.Stuck stuck ->
            assertThat(expected).as("pair %s: %s, %s", pair, stuck, rule).isNull();
        case NearMiss.OutOfReach _ -> assertThat(expected).as("pair %s: %s", pair, rule).isNull();
      }
    }
    assertThat(seen.keySet()).contains("Works", "Smallest", "Stuck", "OutOfReach");
    assertThat(seen.values()).as("%s", seen).allSatisfy(n -> assertThat(n).isGreaterThan(100));
  }

  private static @Nullable Change smallest(Rulebook rulebook, Situation situation) {
    for (Change change : everything(situation)) {
      if (works(rulebook, change.of(situation))) {
        return change;
      }
    }
    return null;
  }

  private static List<Change> everything(Situation situation) {
    var edits = new ArrayList<@Nullable Edit>();
    edits.add(null);
    for (Good good : REACH.goods()) {
      for (long amount = 1; amount <= MOST_ADDED; amount++) {
        if (good.price() == null || good.price() == amount) {
          edits.add(new Edit.Add(good, amount));
        }
      }
    }
    for (OrderItem item : situation.order().items()) {
      if (item.amount() > 0) {
        edits.add(new Edit.Remove(item));
      }
    }
    var changes = new ArrayList<Change>();
    for (Edit edit : edits) {
      if (edit != null) {
        changes.add(new Change(null, edit));
      }
      for (int hour = 1; hour <= HOURS; hour++) {
        changes.add(new Change(situation.now().plus(Duration.ofHours(hour)), edit));
      }
    }
    changes.sort(Change.SMALLEST_FIRST);
    return changes;
  }

  private static boolean works(Rulebook rulebook, Situation situation) {
    var verdict = Eligibility.assess(rulebook, situation, List.of("SAVE")).verdicts().get("SAVE");
    return verdict instanceof Verdict.Eligible;
  }
}

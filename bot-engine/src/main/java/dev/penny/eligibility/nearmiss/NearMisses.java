package dev.penny.eligibility.nearmiss;

import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Saving;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the smallest change that makes a code work. A change is a wait, one line more, one line
 * less, or a wait with one of these. The answer of the rules can turn at finitely many points only;
 * all of them are tried, smallest first, so that what is found is the smallest and finding nothing
 * is a proof. Account data (tenure, orders, segment) is taken as it is now, whatever the wait.
 */
public final class NearMisses {
  private NearMisses() {}

  /** What would make this code work alone on this order. */
  public static NearMiss of(Rulebook rulebook, Situation situation, String code, Reach reach) {
    Verdict now = verdict(rulebook, situation, code);
    return switch (now) {
      case Verdict.Eligible(var saving) -> new NearMiss.Works(saving);
      case Verdict.Ineligible not ->
          rulebook
              .coupon(code)
              .flatMap(coupon -> rulebook.promotion(coupon.promotion()))
              .map(promotion -> search(rulebook, situation, code, promotion, not, reach))
              .orElseGet(() -> new NearMiss.Stuck(not.reasons()));
    };
  }

  /** Another of the customer's codes that works on the order as it is: the one that saves most. */
  public record OtherCode(String code, Saving saving) {}

  /** The best of these codes that works alone; ties to the first by name. */
  public static Optional<OtherCode> otherCode(
      Rulebook rulebook, Situation situation, Collection<String> codes) {
    var working = new ArrayList<OtherCode>();
    for (String code : codes) {
      if (verdict(rulebook, situation, code) instanceof Verdict.Eligible(var saving)) {
        working.add(new OtherCode(code, saving));
      }
    }
    return working.stream()
        .min(
            Comparator.comparingLong((OtherCode o) -> -o.saving().amount())
                .thenComparing(OtherCode::code));
  }

  private static NearMiss search(
      Rulebook rulebook,
      Situation situation,
      String code,
      Promotion promotion,
      Verdict.Ineligible not,
      Reach reach) {
    var stuck = new Fixity(promotion, situation).stuck(not);
    if (!stuck.isEmpty()) {
      return new NearMiss.Stuck(stuck);
    }
    List<Change> changes = changes(rulebook, situation, promotion, reach);
    for (Change change : changes) {
      if (verdict(rulebook, change.of(situation), code) instanceof Verdict.Eligible(var saving)) {
        return new NearMiss.Smallest(change, saving);
      }
    }
    return new NearMiss.OutOfReach(changes.size());
  }

  /** Every point at which the answer can turn, smallest change first. */
  private static List<Change> changes(
      Rulebook rulebook, Situation situation, Promotion promotion, Reach reach) {
    var moments =
        Moments.after(
            situation.now(),
            situation.now().plus(reach.longestWait()),
            promotion,
            rulebook.ends(promotion));
    List<Edit> edits = edits(situation, promotion, reach);
    var changes = new ArrayList<Change>();
    edits.forEach(edit -> changes.add(new Change(null, edit)));
    for (Instant moment : moments) {
      changes.add(new Change(moment, null));
      edits.forEach(edit -> changes.add(new Change(moment, edit)));
    }
    changes.sort(Change.SMALLEST_FIRST);
    return changes;
  }

  private static List<Edit> edits(Situation situation, Promotion promotion, Reach reach) {
    var edits = new ArrayList<Edit>();
    for (Good good : reach.goods()) {
      for (long amount : new Amounts(promotion, situation, good, reach.mostAdded()).all()) {
        edits.add(new Edit.Add(good, amount));
      }
    }
    for (OrderItem item : situation.order().items()) {
      if (item.amount() > 0) {
        edits.add(new Edit.Remove(item));
      }
    }
    return edits;
  }

  private static Verdict verdict(Rulebook rulebook, Situation situation, String code) {
    var verdicts = Eligibility.assess(rulebook, situation, List.of(code)).verdicts();
    return Objects.requireNonNull(verdicts.get(code));
  }
}

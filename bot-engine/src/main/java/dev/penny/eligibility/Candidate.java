package dev.penny.eligibility;

import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.ArrayList;
import java.util.List;

/** A promotion in play with the checks that do not depend on the others already made. */
final class Candidate {
  private final Entry entry;
  private final Situation situation;
  private final Checks checks;
  private final List<Reason> alone;
  private final boolean priced;

  Candidate(Rulebook rulebook, Basket basket, Entry entry) {
    this.entry = entry;
    this.situation = basket.situation();
    this.checks = new Checks(rulebook, basket, entry);
    this.alone = checks.reasons();
    this.priced =
        checks.touchesAnything() && Checks.sameCurrency(entry.promotion().effect(), situation);
  }

  Entry entry() {
    return entry;
  }

  /** Whether nothing stands in its way that stays whatever else is on the order. */
  boolean isInPlay() {
    return alone.isEmpty() && priced;
  }

  /** The verdict after those accepted before it, on what they left. */
  Verdict after(List<Entry> accepted, Remains remains) {
    List<Reason> reasons = new ArrayList<>(alone);
    reasons.addAll(together(accepted));
    if (!priced) {
      return new Verdict.Ineligible(reasons);
    }
    Saving saving = remains.draft(entry);
    reasons.addAll(amount(saving));
    return reasons.isEmpty() ? new Verdict.Eligible(saving) : new Verdict.Ineligible(reasons);
  }

  private List<Reason> together(List<Entry> accepted) {
    var reasons = new ArrayList<Reason>();
    for (Entry other : accepted) {
      if (other.promotion().id().equals(entry.promotion().id())) {
        return List.of(new Reason.AlreadyApplied(situation.order().id()));
      }
      Reason clash = entry.clash(other);
      if (clash != null) {
        reasons.add(clash);
      }
    }
    return reasons;
  }

  private List<Reason> amount(Saving saving) {
    if (saving.amount() == 0) {
      return List.of(new Reason.Plain(ReasonCode.NO_EFFECT));
    }
    Reason over = checks.budget(saving.amount());
    return over == null ? List.of() : List.of(over);
  }
}

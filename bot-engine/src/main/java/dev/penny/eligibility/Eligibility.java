package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks codes for an order. They are applied in the order their promotions say, so that the answer
 * does not depend on the order of typing: each is checked against what those before it left, and
 * gets every reason why it does not apply.
 */
public final class Eligibility {
  private Eligibility() {}

  /** A verdict for each code as typed (a code typed twice the same way counts once). */
  public static Assessment assess(Rulebook rulebook, Situation situation, List<String> codes) {
    var entries = new ArrayList<Entry>();
    var verdicts = new HashMap<String, Verdict>();
    for (String typed : codes.stream().distinct().toList()) {
      rulebook
          .entry(typed)
          .ifPresentOrElse(
              entries::add,
              () ->
                  verdicts.put(
                      typed,
                      new Verdict.Ineligible(
                          List.of(new Reason.Plain(ReasonCode.CODE_NOT_FOUND)))));
    }
    var applied = apply(rulebook, situation, entries);
    applied.forEach((entry, verdict) -> verdicts.put(entry.typed(), verdict));
    var inTypedOrder = new LinkedHashMap<String, Verdict>();
    codes.forEach(typed -> inTypedOrder.put(typed, Objects.requireNonNull(verdicts.get(typed))));
    return Assessment.of(situation.order(), inTypedOrder);
  }

  /** Whether this part of a promotion's conditions holds. */
  public static boolean holds(Promotion promotion, Condition part, Situation situation) {
    return new Conditions(new Facts(situation, promotion)).holds(part);
  }

  /** The verdicts of promotions that meet on one order, in the order they are applied. */
  static Map<Entry, Verdict> apply(Rulebook rulebook, Situation situation, List<Entry> entries) {
    var verdicts = new LinkedHashMap<Entry, Verdict>();
    var accepted = new ArrayList<Entry>();
    var remains = new Remains(situation.order().items());
    for (Entry entry : entries.stream().sorted(Entry.ORDER).toList()) {
      var checks = new Checks(rulebook, situation, entry);
      List<Reason> reasons = new ArrayList<>(checks.reasons());
      Saving saving =
          checks.touchesAnything() && Checks.sameCurrency(entry.promotion().effect(), situation)
              ? remains.draft(entry)
              : null;
      reasons.addAll(together(entry, accepted, situation));
      if (saving != null) {
        reasons.addAll(amount(checks, saving));
      }
      if (reasons.isEmpty() && saving != null) {
        accepted.add(entry);
        remains.take(entry, saving);
        verdicts.put(entry, new Verdict.Eligible(saving));
      } else {
        verdicts.put(entry, new Verdict.Ineligible(reasons));
      }
    }
    return verdicts;
  }

  private static List<Reason> together(Entry entry, List<Entry> accepted, Situation situation) {
    var reasons = new ArrayList<Reason>();
    for (Entry other : accepted) {
      if (other.promotion().id().equals(entry.promotion().id())) {
        return List.of(new Reason.AlreadyApplied(situation.order().id()));
      }
      Reason.@Nullable NotCombinable clash = entry.clash(other);
      if (clash != null) {
        reasons.add(clash);
      }
    }
    return reasons;
  }

  private static List<Reason> amount(Checks checks, Saving saving) {
    if (saving.amount() == 0) {
      return List.of(new Reason.Plain(ReasonCode.NO_EFFECT));
    }
    Reason.@Nullable OverBudget over = checks.budget(saving.amount());
    return over == null ? List.of() : List.of(over);
  }
}

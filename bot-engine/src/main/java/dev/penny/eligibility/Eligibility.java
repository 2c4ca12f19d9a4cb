package dev.penny.eligibility;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /**
   * A verdict for each of these promotions as if it were the only one, by itself and without a
   * code; an unknown one is left out.
   */
  public static Map<PromotionId, Verdict> each(
      Rulebook rulebook, Situation situation, Collection<PromotionId> promotions) {
    var basket = new Basket(situation);
    var untouched = new Remains(basket);
    Map<PromotionId, Verdict> verdicts = LinkedHashMap.newLinkedHashMap(promotions.size());
    for (PromotionId id : promotions) {
      Promotion promotion = rulebook.promotion(id).orElse(null);
      if (promotion != null) {
        var alone = new Entry(id.value(), null, promotion);
        verdicts.put(id, new Candidate(rulebook, basket, alone).after(List.of(), untouched));
      }
    }
    return verdicts;
  }

  /** Whether this part of a promotion's conditions holds. */
  public static boolean holds(Promotion promotion, Condition part, Situation situation) {
    return new Conditions(new Facts(new Basket(situation), promotion)).holds(part);
  }

  /** The verdicts of promotions that meet on one order, in the order they are applied. */
  static Map<Entry, Verdict> apply(Rulebook rulebook, Situation situation, List<Entry> entries) {
    var verdicts = new LinkedHashMap<Entry, Verdict>();
    var accepted = new ArrayList<Entry>();
    var basket = new Basket(situation);
    var remains = new Remains(basket);
    for (Entry entry : entries.stream().sorted(Entry.ORDER).toList()) {
      Verdict verdict = new Candidate(rulebook, basket, entry).after(accepted, remains);
      verdicts.put(entry, verdict);
      if (verdict instanceof Verdict.Eligible(var saving)) {
        accepted.add(entry);
        remains.take(entry, saving);
      }
    }
    return verdicts;
  }
}

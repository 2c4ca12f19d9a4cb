package dev.penny.eligibility;

import dev.penny.promotion.Order;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The verdict of every code as it was typed, what they take off together, and what is left of the
 * order, minor units without tax.
 */
public record Assessment(Map<String, Verdict> verdicts, long discount, long orderAmountAfter) {
  public Assessment {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }

  static Assessment of(Order order, Map<String, Verdict> verdicts) {
    long discount = 0;
    for (Verdict verdict : verdicts.values()) {
      discount = Math.addExact(discount, saved(verdict));
    }
    return new Assessment(verdicts, discount, Math.subtractExact(order.amount(), discount));
  }

  static long saved(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Eligible(var saving) -> saving.amount();
      case Verdict.Ineligible _ -> 0;
    };
  }
}

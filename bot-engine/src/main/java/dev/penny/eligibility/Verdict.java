package dev.penny.eligibility;

import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.util.Comparator;
import java.util.List;

/** Whether a promotion applies: what it takes off and how, or all reasons why it does not. */
public sealed interface Verdict {
  record Eligible(Saving saving) implements Verdict {}

  /** At least one reason, in the fixed order of {@link ReasonCode}. */
  record Ineligible(List<Reason> reasons) implements Verdict {
    public Ineligible {
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("not eligible, and no reason why");
      }
      reasons =
          reasons.size() == 1
              ? List.of(reasons.getFirst())
              : reasons.stream().distinct().sorted(Comparator.comparing(Reason::code)).toList();
    }

    public Reason first() {
      return reasons.getFirst();
    }
  }

  default boolean holds() {
    return this instanceof Eligible;
  }
}

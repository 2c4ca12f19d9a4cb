package dev.penny.eligibility;

import dev.penny.promotion.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lawful combination that takes most off an order: at equal savings the one of fewer codes,
 * then the one whose promotions come first. {@code chosen} are codes as typed (or ids of automatic
 * promotions) with what each takes off, in the order they are applied; {@code lost} says of every
 * other one why. {@code proven} is false where there were too many to be sure that nothing beats
 * it.
 */
public record BestCombination(
    Map<String, Saving> chosen, long discount, Map<String, Lost> lost, boolean proven) {
  public BestCombination {
    chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    lost = Collections.unmodifiableMap(new LinkedHashMap<>(lost));
  }

  /** Why a code is not in the best combination. */
  public sealed interface Lost {
    /** It does not apply to this order, whatever the others. */
    record NotEligible(List<Reason> reasons) implements Lost {}

    /**
     * The best that can be had with it is {@code withIt}, less than the best or the same with more
     * codes; {@code together} is what stands between it and the chosen ones, if anything does.
     */
    record Outsaved(long withIt, long best, List<Reason> together) implements Lost {}
  }
}

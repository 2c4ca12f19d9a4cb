package dev.penny.eligibility;

import dev.penny.ledger.PromotionId;

/**
 * Why a promotion should not go live as it is written: {@code part} names the place in its form,
 * {@code why} is a sentence for the person who wrote it.
 */
public record Flaw(PromotionId promotion, Kind kind, String part, String why) {
  public enum Kind {
    /** No order, customer or moment satisfies it. */
    NEVER_HOLDS,
    /** Where it applies it takes nothing off. */
    NO_EFFECT,
    /** A limit of nothing. */
    NO_USE_ALLOWED,
    CURRENCIES_MIXED,
    /** Two that keep all others out run at once, and nothing says which of them wins. */
    EXCLUSIVES_OVERLAP
  }
}

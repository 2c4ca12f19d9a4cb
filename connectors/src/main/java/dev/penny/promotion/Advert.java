package dev.penny.promotion;

import dev.penny.ledger.PromotionId;

/**
 * A promotion that everybody may know of: the code that unlocks it, and what it is called. One that
 * is not advertised is found by its code alone.
 */
public record Advert(PromotionId promotion, String code, String name) {
  public Advert {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an advert of " + promotion + " without code or name");
    }
  }
}

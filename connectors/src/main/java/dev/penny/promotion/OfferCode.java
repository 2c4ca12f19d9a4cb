package dev.penny.promotion;

import dev.penny.ledger.PromotionId;

/**
 * The code under which a promotion is held and redeemed that needs none: it is nobody's secret, and
 * whoever types it gets what all are offered.
 */
public final class OfferCode {
  private static final String MARK = "OFFER:";

  private OfferCode() {}

  public static String of(PromotionId promotion) {
    return CodeText.normal(MARK + promotion.value());
  }

  public static boolean is(String code) {
    return CodeText.normal(code).startsWith(MARK);
  }
}

package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;

/** Which lines a redemption is for. */
final class Discounts {
  private Discounts() {}

  /** Whether the redemption is for this kind of line, whatever the day. */
  static boolean isFor(Subject subject, InvoiceItem item, Redemption redemption) {
    if (!redemption.subscription().equals(item.subscription()) || !discountable(item.type())) {
      return false;
    }
    Promotion promotion = subject.catalogue().promotion(redemption.promotion());
    return promotion != null && promotion.chargeCodes().contains(item.chargeCode());
  }

  private static boolean discountable(InvoiceItem.Type type) {
    return switch (type) {
      case RECURRING, USAGE, PRORATION_CREDIT, PRORATION_CHARGE -> true;
      case ONE_OFF, FEE, ADJUSTMENT -> false;
    };
  }
}

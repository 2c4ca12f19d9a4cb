package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Promotion;
import java.util.List;

/** A discount that took off more than its promotion allows on one line. */
final class DiscountOverCap {
  private DiscountOverCap() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      for (Discount discount : item.discounts()) {
        long billed = discount.amount().minor();
        long allowed = capped(subject, discount, billed);
        if (billed > allowed) {
          found.add(
              Finding.ofItem(
                  FindingCode.DISCOUNT_OVER_CAP, subject.invoice(), item, -allowed, -billed));
        }
      }
    }
    return found.list();
  }

  /** That amount, or the cap of the discount's promotion where that is lower. */
  static long capped(Subject subject, Discount discount, long amount) {
    Promotion promotion = subject.catalogue().promotion(discount.promotion());
    Long cap = promotion == null ? null : promotion.maxAmount();
    return cap == null ? amount : Math.min(amount, cap);
  }
}

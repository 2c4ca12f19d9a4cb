package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import java.util.List;

/**
 * A discount that is not its percent, or its fixed amount, of what was left of the line. One that
 * keeps to the cap of its promotion is right as well; one beyond the cap is another rule's.
 */
final class DiscountArithmetic {
  private DiscountArithmetic() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      long left = item.base().minor();
      for (Discount discount : item.discounts()) {
        long expected = Amounts.off(discount.reduction(), left);
        long billed = discount.amount().minor();
        if (billed != expected && billed != DiscountOverCap.capped(subject, discount, expected)) {
          // Less taken off is more to pay, so both count as negative amounts.
          found.add(
              Finding.ofItem(
                  FindingCode.DISCOUNT_ARITHMETIC, subject.invoice(), item, -expected, -billed));
        }
        left -= billed;
      }
    }
    return found.list();
  }
}

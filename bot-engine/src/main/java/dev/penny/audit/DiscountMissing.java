package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Redemption;
import java.time.LocalDate;
import java.util.List;

/**
 * A promotion of the subscription that was in force on the first day of the line's period, and that
 * covers this charge, was not applied.
 */
final class DiscountMissing {
  private DiscountMissing() {}

  static List<Finding> check(Subject subject) {
    if (subject.history().redemptions().isEmpty()) {
      return List.of();
    }
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      for (Redemption redemption : subject.history().redemptions()) {
        if (isDue(subject, item, redemption) && !has(item, redemption)) {
          long left = Amounts.net(item.base().minor(), item.discounts());
          long off = Amounts.off(redemption.reduction(), left);
          if (off != 0) {
            found.add(
                Finding.ofItem(
                    FindingCode.DISCOUNT_MISSING,
                    subject.invoice(),
                    item,
                    Amounts.gross(item, left - off)));
          }
        }
      }
    }
    return found.list();
  }

  private static boolean isDue(Subject subject, InvoiceItem item, Redemption redemption) {
    LocalDate due = subject.startDue(item);
    return Discounts.isFor(subject, item, redemption)
        && redemption.covers(item.period().start())
        && (due == null || redemption.covers(due));
  }

  private static boolean has(InvoiceItem item, Redemption redemption) {
    for (var discount : item.discounts()) {
      if (discount.redemption().equals(redemption.id())) {
        return true;
      }
    }
    return false;
  }
}

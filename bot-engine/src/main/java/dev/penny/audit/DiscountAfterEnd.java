package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discount on a line whose period starts after the promotion had ended. That is in the customer's
 * favour.
 */
final class DiscountAfterEnd {
  private DiscountAfterEnd() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      for (Discount discount : item.discounts()) {
        Redemption redemption = redemption(subject, discount.redemption());
        if (redemption != null && ended(subject, item, redemption)) {
          found.add(
              Finding.ofItem(
                  FindingCode.DISCOUNT_AFTER_END,
                  subject.invoice(),
                  item,
                  Amounts.gross(item, item.amount().minor() + discount.amount().minor())));
        }
      }
    }
    return found.list();
  }

  private static boolean ended(Subject subject, InvoiceItem item, Redemption redemption) {
    LocalDate end = redemption.effectiveEnd();
    LocalDate due = subject.startDue(item);
    return end != null
        && !item.period().start().isBefore(end)
        && (due == null || !due.isBefore(end));
  }

  private static @Nullable Redemption redemption(Subject subject, RedemptionId id) {
    for (Redemption redemption : subject.history().redemptions()) {
      if (redemption.id().equals(id)) {
        return redemption;
      }
    }
    return null;
  }
}

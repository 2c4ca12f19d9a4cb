package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import dev.penny.money.Quantity;
import java.util.List;

/**
 * A recurring line that bills more or fewer units than the subscription had on the first day of the
 * line's period. Lines billed by the day count days, not units.
 */
final class QuantityMismatch {
  private QuantityMismatch() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      Subscription subscription = subject.books().subscriptionOf(item);
      if (subscription == null
          || item.type() != InvoiceItem.Type.RECURRING
          || item.unit().equals("day")) {
        continue;
      }
      Quantity due = subscription.quantityOn(item.period().start());
      if (!due.equals(item.quantity())) {
        long base = Amounts.base(item, due.value(), item.unitPrice());
        long expected = Amounts.rerated(item, base);
        found.add(Finding.ofItem(FindingCode.QUANTITY_MISMATCH, subject.invoice(), item, expected));
      }
    }
    return found.list();
  }
}

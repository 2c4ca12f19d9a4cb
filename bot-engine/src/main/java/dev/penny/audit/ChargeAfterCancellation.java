package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import java.util.List;

/** A recurring charge whose period starts on or after the day the subscription ended. */
final class ChargeAfterCancellation {
  private ChargeAfterCancellation() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      if (item.type() == InvoiceItem.Type.RECURRING && ended(subject, item)) {
        found.add(
            Finding.ofItem(FindingCode.CHARGE_AFTER_CANCELLATION, subject.invoice(), item, 0));
      }
    }
    return found.list();
  }

  private static boolean ended(Subject subject, InvoiceItem item) {
    Subscription subscription = subject.books().subscriptionOf(item);
    return subscription != null
        && subscription.end() != null
        && !item.period().start().isBefore(subscription.end());
  }
}

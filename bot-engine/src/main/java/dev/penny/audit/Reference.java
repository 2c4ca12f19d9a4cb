package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.util.List;

/**
 * A line that names a product the catalogue does not have, or a subscription the account does not
 * have. Where the source gives no products, or no subscriptions, at all, nothing can be said.
 */
final class Reference {
  private Reference() {}

  static List<Finding> check(Subject subject) {
    boolean products = !subject.catalogue().products().isEmpty();
    boolean subscriptions = !subject.history().subscriptions().isEmpty();
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      boolean known = !products || subject.books().productOf(item) != null;
      boolean ours =
          !subscriptions
              || item.subscription() == null
              || subject.books().subscriptionOf(item) != null;
      if (!known || !ours) {
        found.add(Finding.ofItem(FindingCode.REFERENCE, subject.invoice(), item, 0));
      }
    }
    return found.list();
  }
}

package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.util.List;
import java.util.Objects;

/**
 * A recurring charge that stands twice on one bill: same charge code, subscription, product,
 * period, quantity, unit price and tax. The first one is right, each later one is not due. Lines
 * without a subscription are left alone: two equal ones may be two things.
 */
final class DuplicateCharge {
  private DuplicateCharge() {}

  static List<Finding> check(Subject subject) {
    var items = subject.invoice().items();
    var found = new Found();
    for (int later = 1; later < items.size(); later++) {
      InvoiceItem item = items.get(later);
      if (isRecurring(item) && standsBefore(items, later)) {
        found.add(Finding.ofItem(FindingCode.DUPLICATE_CHARGE, subject.invoice(), item, 0));
      }
    }
    return found.list();
  }

  private static boolean isRecurring(InvoiceItem item) {
    return item.type() == InvoiceItem.Type.RECURRING && item.subscription() != null;
  }

  private static boolean standsBefore(List<InvoiceItem> items, int later) {
    for (int earlier = 0; earlier < later; earlier++) {
      if (same(items.get(earlier), items.get(later))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(InvoiceItem a, InvoiceItem b) {
    return a.type() == b.type()
        && a.chargeCode().equals(b.chargeCode())
        && Objects.equals(a.subscription(), b.subscription())
        && a.product().equals(b.product())
        && a.period().equals(b.period())
        && a.quantity().equals(b.quantity())
        && a.unitPrice().equals(b.unitPrice())
        && a.tax().ref().equals(b.tax().ref());
  }
}

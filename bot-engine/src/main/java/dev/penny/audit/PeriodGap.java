package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.util.List;

/**
 * A recurring charge that starts after the same charge of the bill before ended: some days were not
 * billed. That is in the customer's favour.
 */
final class PeriodGap {
  private PeriodGap() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      InvoiceItem before = subject.before(item);
      if (before != null && item.period().start().isAfter(before.period().end())) {
        found.add(
            Finding.ofItem(
                FindingCode.PERIOD_GAP,
                subject.invoice(),
                item,
                PeriodOverlap.expected(item, before)));
      }
    }
    return found.list();
  }
}

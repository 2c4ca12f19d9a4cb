package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A recurring charge that starts before the same charge of the bill before ended: some days are
 * billed twice.
 */
final class PeriodOverlap {
  private PeriodOverlap() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      InvoiceItem before = subject.before(item);
      if (before != null && item.period().start().isBefore(before.period().end())) {
        found.add(
            Finding.ofItem(
                FindingCode.PERIOD_OVERLAP, subject.invoice(), item, expected(item, before)));
      }
    }
    return found.list();
  }

  /**
   * The line from the end of the one before on; a charge not billed by the day is not due again.
   */
  static long expected(InvoiceItem item, InvoiceItem before) {
    if (!item.unit().equals("day")) {
      return item.period().start().isBefore(before.period().end()) ? 0 : item.gross().minor();
    }
    long days = Math.max(0, ChronoUnit.DAYS.between(before.period().end(), item.period().end()));
    long base = Amounts.base(item, BigDecimal.valueOf(days), item.unitPrice());
    return Amounts.rerated(item, base);
  }
}

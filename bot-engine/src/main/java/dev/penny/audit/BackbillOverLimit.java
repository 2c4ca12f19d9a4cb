package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.time.LocalDate;
import java.util.List;

/**
 * A correction or usage line for a time that ended more than 365 days before the end of the bill's
 * own period: too late to be asked for.
 */
final class BackbillOverLimit {
  private static final int LIMIT_DAYS = 365;

  private BackbillOverLimit() {}

  static List<Finding> check(Subject subject) {
    LocalDate limit = subject.invoice().period().end().minusDays(LIMIT_DAYS);
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      boolean late =
          item.type() == InvoiceItem.Type.ADJUSTMENT || item.type() == InvoiceItem.Type.USAGE;
      if (late && item.amount().signum() > 0 && item.period().end().isBefore(limit)) {
        found.add(Finding.ofItem(FindingCode.BACKBILL_OVER_LIMIT, subject.invoice(), item, 0));
      }
    }
    return found.list();
  }
}

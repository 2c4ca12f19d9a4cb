package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.util.List;

/**
 * The third estimated closing reading of a meter in a row: a real one is overdue. Reported once,
 * with the third.
 */
final class RepeatedEstimate {
  private static final int LIMIT = 3;

  private RepeatedEstimate() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      if (isEstimated(item)
          && isClosing(subject.invoice(), item)
          && inARow(subject, item) == LIMIT) {
        found.add(
            Finding.ofItem(
                FindingCode.REPEATED_ESTIMATE, subject.invoice(), item, item.gross().minor()));
      }
    }
    return found.list();
  }

  private static int inARow(Subject subject, InvoiceItem item) {
    MeterReads reads = item.reads();
    int count = 1;
    for (int i = subject.at() - 1; i >= 0 && reads != null && count <= LIMIT; i--) {
      Invoice old = subject.books().bills().get(i);
      InvoiceItem before = Meters.lastOf(old, reads.meter());
      if (before == null || !isEstimated(before)) {
        return count;
      }
      count++;
    }
    return count;
  }

  /** The bill's closing reading of a meter: asked for the first line of its last count. */
  private static boolean isClosing(Invoice bill, InvoiceItem item) {
    MeterReads reads = item.reads();
    InvoiceItem last = reads == null ? null : Meters.lastOf(bill, reads.meter());
    return last != null && last.id().equals(item.id());
  }

  private static boolean isEstimated(InvoiceItem item) {
    MeterReads reads = item.reads();
    return reads != null && reads.close().estimated();
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.math.BigDecimal;
import java.util.List;

/**
 * The opening reading of a meter is not its closing reading on the bill before. A meter that was
 * not on that bill is new and left alone.
 */
final class ReadDiscontinuity {
  private ReadDiscontinuity() {}

  static List<Finding> check(Subject subject) {
    Invoice previous = subject.previous();
    if (previous == null) {
      return List.of();
    }
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      MeterReads reads = item.reads();
      if (reads == null || !Meters.isFirst(subject.invoice(), item)) {
        continue;
      }
      InvoiceItem old = Meters.firstOf(previous, reads.meter());
      MeterReads before = old == null ? null : old.reads();
      if (before != null && before.close().value() != reads.open().value()) {
        BigDecimal more = BigDecimal.valueOf(reads.open().value() - before.close().value());
        found.add(
            Finding.ofItem(
                FindingCode.READ_DISCONTINUITY,
                subject.invoice(),
                item,
                Meters.rerated(item, more)));
      }
    }
    return found.list();
  }
}

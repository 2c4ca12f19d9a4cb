package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opening reading of a meter is not its closing reading before, on the same bill or on the one
 * before. A meter that was on neither is new and left alone.
 */
final class ReadDiscontinuity {
  private ReadDiscontinuity() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      MeterReads reads = item.reads();
      if (reads == null || !Meters.isFirst(subject.invoice(), item)) {
        continue;
      }
      MeterReads before = before(subject, reads);
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

  /** On this bill, if it holds several counts of that meter; else on the bill before. */
  private static @Nullable MeterReads before(Subject subject, MeterReads reads) {
    MeterReads here = Meters.before(subject.invoice(), reads);
    Invoice previous = subject.previous();
    InvoiceItem last = previous == null ? null : Meters.lastOf(previous, reads.meter());
    MeterReads there = last == null ? null : last.reads();
    if (here == null || there == null) {
      return here == null ? there : here;
    }
    boolean between =
        there.close().date().isAfter(here.close().date())
            && !there.close().date().isAfter(reads.open().date());
    return between ? there : here;
  }
}

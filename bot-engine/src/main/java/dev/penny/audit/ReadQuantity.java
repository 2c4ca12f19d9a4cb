package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.math.BigDecimal;
import java.util.List;

/**
 * The units billed for a meter are not what it counted between its two readings, or the meter ran
 * backwards. Tiers share a meter: their lines count together, reported with the first.
 */
final class ReadQuantity {
  private ReadQuantity() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      MeterReads reads = item.reads();
      if (reads == null || !Meters.isFirst(subject.invoice(), item)) {
        continue;
      }
      BigDecimal counted = BigDecimal.valueOf(reads.close().value() - reads.open().value());
      BigDecimal billed = Meters.quantity(subject.invoice(), reads);
      if (counted.compareTo(billed) != 0 || counted.signum() < 0) {
        BigDecimal due = counted.max(BigDecimal.ZERO);
        found.add(
            Finding.ofItem(
                FindingCode.READ_QUANTITY,
                subject.invoice(),
                item,
                Meters.rerated(item, due.subtract(billed))));
      }
    }
    return found.list();
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the lines of a meter on one bill say together. */
final class Meters {
  private Meters() {}

  /** Whether this is the first line of its meter on the bill. */
  static boolean isFirst(Invoice bill, InvoiceItem item) {
    MeterReads reads = item.reads();
    InvoiceItem first = reads == null ? null : firstOf(bill, reads.meter());
    return first != null && first.id().equals(item.id());
  }

  static @Nullable InvoiceItem firstOf(Invoice bill, String meter) {
    for (InvoiceItem item : bill.items()) {
      MeterReads reads = item.reads();
      if (reads != null && reads.meter().equals(meter)) {
        return item;
      }
    }
    return null;
  }

  /** All units billed for that meter. */
  static BigDecimal quantity(Invoice bill, String meter) {
    BigDecimal sum = BigDecimal.ZERO;
    for (InvoiceItem item : bill.items()) {
      MeterReads reads = item.reads();
      if (reads != null && reads.meter().equals(meter)) {
        sum = sum.add(item.quantity().value());
      }
    }
    return sum;
  }

  /** The gross amount of the line with so many units more (or fewer) at its own price. */
  static long rerated(InvoiceItem item, BigDecimal more) {
    BigDecimal units = item.quantity().value().add(more);
    return Amounts.rerated(item, Amounts.base(item, units, item.unitPrice()));
  }
}

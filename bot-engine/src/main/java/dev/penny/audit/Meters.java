package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a meter on one bill say together. Lines between the same two days share one
 * count (tiers); a bill may hold several such counts of a meter, one after the other (two months on
 * one bill).
 */
final class Meters {
  private Meters() {}

  /** Whether this is the first line of its count on the bill. */
  static boolean isFirst(Invoice bill, InvoiceItem item) {
    MeterReads reads = item.reads();
    for (InvoiceItem other : bill.items()) {
      if (reads != null && isSame(other.reads(), reads)) {
        return other.id().equals(item.id());
      }
    }
    return false;
  }

  /** The first line of the last count of that meter on the bill, by its closing day. */
  static @Nullable InvoiceItem lastOf(Invoice bill, String meter) {
    InvoiceItem last = null;
    for (InvoiceItem item : bill.items()) {
      MeterReads reads = item.reads();
      if (reads != null && reads.meter().equals(meter) && isLater(reads, last)) {
        last = item;
      }
    }
    return last;
  }

  /** The last reading of that meter on the bill that is not after the opening of this count. */
  static @Nullable MeterReads before(Invoice bill, MeterReads count) {
    MeterReads last = null;
    for (InvoiceItem item : bill.items()) {
      MeterReads reads = item.reads();
      if (reads != null
          && reads.meter().equals(count.meter())
          && !isSame(reads, count)
          && !reads.close().date().isAfter(count.open().date())
          && (last == null || reads.close().date().isAfter(last.close().date()))) {
        last = reads;
      }
    }
    return last;
  }

  /** All units billed for that count. */
  static BigDecimal quantity(Invoice bill, MeterReads count) {
    BigDecimal sum = BigDecimal.ZERO;
    for (InvoiceItem item : bill.items()) {
      if (isSame(item.reads(), count)) {
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

  private static boolean isSame(@Nullable MeterReads a, MeterReads b) {
    return a != null
        && a.meter().equals(b.meter())
        && a.open().date().equals(b.open().date())
        && a.close().date().equals(b.close().date());
  }

  private static boolean isLater(MeterReads reads, @Nullable InvoiceItem than) {
    MeterReads other = than == null ? null : than.reads();
    return other == null || reads.close().date().isAfter(other.close().date());
  }
}

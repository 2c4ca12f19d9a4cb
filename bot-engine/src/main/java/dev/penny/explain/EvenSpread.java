package dev.penny.explain;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metered line tells about real use. Estimated readings are spread evenly, day by day,
 * between the actual readings around them as soon as the later one is known; what was billed beyond
 * that is the catch-up. While the later reading is not known the bill's own figure stands and is
 * provisional. Even spreading is a convention: a seasonal profile would give other cents.
 */
record EvenSpread(Ratio perDay, Ratio catchUp, boolean provisional) {

  /**
   * The spread of {@code item} on the bill at {@code at}, as known when the bill at {@code known}
   * is out; later bills are not looked at.
   */
  static EvenSpread of(List<Invoice> bills, int at, int known, InvoiceItem item, MeterReads reads) {
    boolean estimated = reads.close().estimated();
    Ratio own = Ratio.of(item.quantity().value());
    EvenSpread billed =
        new EvenSpread(own.times(Ratio.of(1, item.period().days())), Ratio.zero(), estimated);
    if ((!estimated && !reads.open().estimated()) || metered(bills.get(at), reads) == null) {
      return billed;
    }
    int first = at;
    for (var before = estimatedBefore(bills, first, item); before != null; ) {
      first--;
      before = estimatedBefore(bills, first, before);
    }
    Ratio quantity = Ratio.zero();
    long days = 0;
    int last = first;
    for (InvoiceItem next = metered(bills.get(first), reads); next != null; last++) {
      quantity = quantity.plus(Ratio.of(next.quantity().value()));
      days += next.period().days();
      if (last >= at && !closesEstimated(next)) {
        Ratio perDay = quantity.times(Ratio.of(1, days));
        Ratio even = perDay.times(item.period().days());
        return last == first ? billed : new EvenSpread(perDay, own.minus(even), false);
      }
      next = last < known ? following(bills.get(last + 1), next) : null;
    }
    return billed;
  }

  /** The line of the same meter on the bill before, where it closed on an estimate. */
  private static @Nullable InvoiceItem estimatedBefore(
      List<Invoice> bills, int at, InvoiceItem item) {
    MeterReads reads = item.reads();
    if (at == 0 || reads == null) {
      return null;
    }
    InvoiceItem before = metered(bills.get(at - 1), reads);
    return before != null && closesEstimated(before) && meets(before, item) ? before : null;
  }

  private static @Nullable InvoiceItem following(Invoice bill, InvoiceItem item) {
    MeterReads reads = item.reads();
    InvoiceItem next = reads == null ? null : metered(bill, reads);
    return next != null && meets(item, next) ? next : null;
  }

  private static boolean meets(InvoiceItem earlier, InvoiceItem later) {
    MeterReads a = earlier.reads();
    MeterReads b = later.reads();
    return a != null && b != null && a.close().date().equals(b.open().date());
  }

  private static boolean closesEstimated(InvoiceItem item) {
    MeterReads reads = item.reads();
    return reads != null && reads.close().estimated();
  }

  /**
   * The one line of that meter on a bill. Null where the meter is not on it, or where several lines
   * share it (tiers): tiers price use by the day and cannot be spread line by line.
   */
  private static @Nullable InvoiceItem metered(Invoice bill, MeterReads meter) {
    InvoiceItem found = null;
    for (InvoiceItem item : bill.items()) {
      MeterReads reads = item.reads();
      if (reads != null && reads.meter().equals(meter.meter())) {
        if (found != null) {
          return null;
        }
        found = item;
      }
    }
    return found;
  }
}

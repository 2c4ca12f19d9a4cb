package dev.penny.explain.story;

import dev.penny.ledger.Invoice;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The month a bill goes by: the one its period starts in. */
public final class BillMonth {
  /** A day every month has, in its middle. */
  private static final int MIDDLE = 15;

  private BillMonth() {}

  public static YearMonth of(Invoice bill) {
    return YearMonth.from(bill.period().start());
  }

  /**
   * The bill that goes by the month; where none does, because a longer period ran over it, the one
   * that covers its middle. Null where there is no such bill.
   */
  static @Nullable Invoice find(List<Invoice> bills, YearMonth month) {
    Invoice covering = null;
    for (Invoice bill : bills.reversed()) {
      if (of(bill).equals(month)) {
        return bill;
      }
      covering = bill.period().contains(month.atDay(MIDDLE)) ? bill : covering;
    }
    return covering;
  }
}

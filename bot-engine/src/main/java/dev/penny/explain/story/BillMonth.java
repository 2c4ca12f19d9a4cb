package dev.penny.explain.story;

import dev.penny.ledger.Invoice;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The month a bill goes by. A bill in advance goes by the month it starts in, which is when it
 * arrives; a bill in arrears by the month that holds the middle of its period, so that every month
 * has one bill wherever the billing day lies.
 */
public final class BillMonth {
  private BillMonth() {}

  public static YearMonth of(Invoice bill) {
    LocalDate start = bill.period().start();
    boolean inAdvance = !bill.issueDate().isAfter(start);
    return YearMonth.from(inAdvance ? start : start.plusDays(bill.period().days() / 2));
  }
}

package dev.penny.explain.story;

import dev.penny.ledger.Account;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When the next bill will be, from the rhythm of this one. */
record NextPeriod(Period period, LocalDate issueDate) {
  /** A period shorter than this is not a whole one: it runs to the billing day after. */
  private static final int SHORTEST_DAYS = 15;

  static NextPeriod after(Account account, Invoice bill) {
    LocalDate start = bill.period().end();
    // To the nearest month of 30.4 days.
    long months = Math.max(1, (bill.period().days() * 10 + 152) / 304);
    LocalDate end =
        onBillingDay(account, bill)
            ? billingDayAfter(start, account.billCycleDay(), months)
            : start.plusMonths(months);
    boolean inAdvance = !bill.issueDate().isAfter(bill.period().start());
    LocalDate from = inAdvance ? bill.period().start() : bill.period().end();
    long lag = ChronoUnit.DAYS.between(from, bill.issueDate());
    return new NextPeriod(new Period(start, end), (inAdvance ? start : end).plusDays(lag));
  }

  private static boolean onBillingDay(Account account, Invoice bill) {
    int day = account.billCycleDay();
    return bill.period().start().getDayOfMonth() == day
        || bill.period().end().getDayOfMonth() == day;
  }

  private static LocalDate billingDayAfter(LocalDate start, int day, long months) {
    LocalDate end = start.withDayOfMonth(Math.min(day, start.lengthOfMonth()));
    while (ChronoUnit.DAYS.between(start, end) < SHORTEST_DAYS) {
      end = end.plusMonths(1);
    }
    return end.plusMonths(months - 1);
  }
}

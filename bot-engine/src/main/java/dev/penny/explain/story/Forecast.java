package dev.penny.explain.story;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import java.util.List;

/**
 * What the bill after this one will be if nothing else changes: subscriptions go on, one-time
 * charges are gone, discounts, trials and agreed prices that end by then have ended, known list
 * prices and tax rates apply, and use is as usual.
 */
public final class Forecast {
  private Forecast() {}

  /** After a bill of this account. */
  public static NextBill after(AccountHistory history, Catalogue catalogue, Invoice bill) {
    if (!history.invoices().contains(bill)) {
      throw new IllegalArgumentException(
          "bill " + bill.id() + " is not one of account " + history.account().id());
    }
    NextPeriod next = NextPeriod.after(history.account(), bill);
    Assumptions assumptions = new Assumptions(catalogue, bill);
    List<NextBill.Line> lines = NextLines.of(history, catalogue, bill, next, assumptions);
    Money tax = NextTax.of(history.account(), catalogue, lines, next.issueDate(), bill.currency());
    Money gross = tax;
    for (NextBill.Line line : lines) {
      gross = gross.plus(line.amount());
    }
    Money credit = creditLeft(history, bill, gross, assumptions);
    return new NextBill(
        next.period(),
        next.issueDate(),
        gross.minus(credit),
        tax,
        credit,
        lines,
        assumptions.done());
  }

  private static Money creditLeft(
      AccountHistory history, Invoice bill, Money gross, Assumptions assumptions) {
    Money used = Money.zero(bill.currency());
    for (Credit credit : history.credits()) {
      Money left = credit.remaining();
      if (left.currency().equals(bill.currency()) && left.signum() > 0) {
        Money room = gross.minus(used);
        Money taken = left.compareTo(room) < 0 ? left : room;
        if (taken.signum() > 0) {
          assumptions.credit(taken, "credit:" + credit.id());
          used = used.plus(taken);
        }
      }
    }
    return used;
  }
}

package dev.penny.explain;

import dev.penny.ledger.Invoice;
import dev.penny.money.Money;

/**
 * The change of the amount due in its steps, so that charges and old balance are never mixed up:
 * {@code gross} (what was charged), {@code credits} (less was or more was taken off), {@code
 * balance} (unpaid from before), {@code sums} (what the bill's own totals are off by).
 */
public record Steps(Money gross, Money credits, Money balance, Money sums) {

  static Steps between(Invoice previous, Invoice current) {
    var before = previous.totals();
    var after = current.totals();
    Money gross = after.gross().minus(before.gross());
    Money credits = before.creditsApplied().minus(after.creditsApplied());
    Money balance = after.balanceBroughtForward().minus(before.balanceBroughtForward());
    Money due = after.amountDue().minus(before.amountDue());
    return new Steps(gross, credits, balance, due.minus(gross).minus(credits).minus(balance));
  }
}

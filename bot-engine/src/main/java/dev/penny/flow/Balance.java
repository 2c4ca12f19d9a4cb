package dev.penny.flow;

import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is open: for each bill its payable amount less everything set against it, whatever the date;
 * what the first bill brought from before counts as part of it. A payment that was never set
 * against a bill is named, not subtracted: the billing system does not count it either. A credit
 * that was set against a bill after its issue is subtracted.
 */
public final class Balance {
  private Balance() {}

  /** Of the bills in the currency of the latest; a history without bills is refused. */
  public static BalanceFact of(AccountHistory history) {
    var currency = history.invoices().getLast().currency();
    var bills = new ArrayList<OpenBill>();
    Money open = Money.zero(currency);
    for (Invoice invoice : history.invoices()) {
      if (invoice.currency().equals(currency)) {
        Money rest = openOf(history, invoice);
        open = open.plus(rest);
        if (!rest.isZero()) {
          bills.add(new OpenBill(invoice.id(), rest, invoice.dueDate()));
        }
      }
    }
    return new BalanceFact(history.account().id(), open, bills, unallocated(history));
  }

  private static Money openOf(AccountHistory history, Invoice invoice) {
    Money rest = invoice.totals().payable();
    if (invoice.id().equals(history.invoices().getFirst().id())) {
      rest = rest.plus(invoice.totals().balanceBroughtForward());
    }
    for (Payment payment : history.payments()) {
      for (Payment.Allocation part : payment.allocations()) {
        if (part.invoice().equals(invoice.id())) {
          rest = rest.minus(part.amount());
        }
      }
    }
    for (Credit credit : history.credits()) {
      for (Credit.Application use : credit.applications()) {
        // what was used when the bill was made is in its sum already
        if (use.invoice().equals(invoice.id()) && use.date().isAfter(invoice.issueDate())) {
          rest = rest.minus(use.amount());
        }
      }
    }
    return rest;
  }

  private static List<PaymentId> unallocated(AccountHistory history) {
    return history.payments().stream()
        .filter(p -> p.status() == Payment.Status.SETTLED && p.unallocated().signum() > 0)
        .map(Payment::id)
        .toList();
  }
}

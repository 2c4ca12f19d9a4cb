package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/** A bill in another currency than the account. */
final class CurrencyOfBill {
  private CurrencyOfBill() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    if (bill.currency().equals(subject.account().currency())) {
      return List.of();
    }
    long due = bill.totals().amountDue().minor();
    return List.of(Finding.ofBill(FindingCode.CURRENCY_MISMATCH, bill, due, due));
  }
}

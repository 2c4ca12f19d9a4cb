package dev.penny.audit;

import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * The credit shown on the bill is not the credit that was booked against it by its issue: what was
 * set against it later cannot stand on it.
 */
final class CreditAppliedSum {
  private CreditAppliedSum() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    long booked = 0;
    for (Credit credit : subject.history().credits()) {
      for (var use : credit.applications()) {
        if (use.invoice().equals(bill.id()) && !use.date().isAfter(bill.issueDate())) {
          booked += use.amount().minor();
        }
      }
    }
    long shown = bill.totals().creditsApplied().minor();
    return booked == shown
        ? List.of()
        : List.of(
            // A credit lowers the bill: both count as negative amounts.
            Finding.ofBill(FindingCode.CREDIT_APPLIED_SUM, bill, -booked, -shown));
  }
}

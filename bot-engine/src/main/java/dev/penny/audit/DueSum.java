package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/** The amount due is not payable plus the balance brought forward. */
final class DueSum {
  private DueSum() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var totals = bill.totals();
    long expected = totals.payable().minor() + totals.balanceBroughtForward().minor();
    long billed = totals.amountDue().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.DUE_SUM, bill, expected, billed));
  }
}

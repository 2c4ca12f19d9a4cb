package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * The payable amount is not gross less the credits applied, or what was paid before, plus the
 * rounding (EN 16931 BR-CO-16).
 */
final class PayableSum {
  private PayableSum() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var totals = bill.totals();
    long expected =
        totals.gross().minor() - totals.creditsApplied().minor() + bill.rounding().minor();
    long billed = totals.payable().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.PAYABLE_SUM, bill, expected, billed));
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/** The gross total is not net plus tax (EN 16931 BR-CO-15). */
final class GrossSum {
  private GrossSum() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var totals = bill.totals();
    long expected = totals.net().minor() + totals.tax().minor();
    long billed = totals.gross().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.GROSS_SUM, bill, expected, billed));
  }
}

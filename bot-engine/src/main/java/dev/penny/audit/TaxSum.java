package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/** The tax total is not the sum of the taxes per rate (EN 16931 BR-CO-14). */
final class TaxSum {
  private TaxSum() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var totals = bill.totals();
    long expected = 0;
    for (var line : bill.taxSummary()) {
      expected += line.tax().minor();
    }
    long billed = totals.tax().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.TAX_SUM, bill, expected, billed));
  }
}

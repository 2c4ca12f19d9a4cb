package dev.penny.audit;

import dev.penny.ledger.Invoice.TaxLine;
import java.util.List;

/**
 * The tax of a rate is not the taxed amount times the rate, rounded once (EN 16931 BR-CO-17, which
 * tolerates a whole currency unit; here there is no tolerance).
 */
final class TaxAmount {
  private TaxAmount() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (TaxLine line : subject.invoice().taxSummary()) {
      long expected = Amounts.percent(line.taxable().minor(), line.rate());
      if (expected != line.tax().minor()) {
        found.add(
            Finding.ofBill(
                FindingCode.TAX_AMOUNT, subject.invoice(), expected, line.tax().minor()));
      }
    }
    return found.list();
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice.TaxLine;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/**
 * The taxes of the lines of one rate do not add up to the tax on their sum. Measured against that
 * sum and not against the tax the bill shows for the rate: where that is wrong, other rules say so.
 */
final class ItemTaxSum {
  private ItemTaxSum() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (TaxLine line : subject.invoice().taxSummary()) {
      long net = 0;
      long tax = 0;
      for (InvoiceItem item : subject.items()) {
        if (TaxBase.isOf(item, line)) {
          net += item.amount().minor();
          tax += item.tax().amount().minor();
        }
      }
      long expected = Amounts.percent(net, line.rate());
      if (tax != expected) {
        found.add(Finding.ofBill(FindingCode.ITEM_TAX_SUM, subject.invoice(), expected, tax));
      }
    }
    return found.list();
  }
}

package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import java.util.List;

/** A line whose net amount is not its base less its discounts (Peppol R040). */
final class LineSum {
  private LineSum() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      long net = item.base().minor();
      for (Discount discount : item.discounts()) {
        net -= discount.amount().minor();
      }
      if (net != item.amount().minor()) {
        found.add(
            Finding.ofItem(
                FindingCode.LINE_SUM, subject.invoice(), item, net, item.amount().minor()));
      }
    }
    return found.list();
  }
}

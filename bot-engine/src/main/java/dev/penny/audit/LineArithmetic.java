package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import java.util.List;

/**
 * A line whose base amount is not quantity × unit price × part of the period × exchange rate,
 * rounded once: exact to the minor unit, where Peppol R120 tolerates two.
 */
final class LineArithmetic {
  private LineArithmetic() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      long base = Amounts.base(item);
      if (base != item.base().minor()) {
        long expected = Amounts.rerated(item, base);
        found.add(Finding.ofItem(FindingCode.LINE_ARITHMETIC, subject.invoice(), item, expected));
      }
    }
    return found.list();
  }
}

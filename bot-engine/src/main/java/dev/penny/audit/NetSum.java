package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/** The net total is not the sum of the lines (EN 16931 BR-CO-10, -13). */
final class NetSum {
  private NetSum() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var totals = bill.totals();
    long expected = 0;
    for (InvoiceItem item : bill.items()) {
      expected += item.amount().minor();
    }
    long billed = totals.net().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.NET_SUM, bill, expected, billed));
  }
}

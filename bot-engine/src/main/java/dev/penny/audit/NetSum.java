package dev.penny.audit;

import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/**
 * The net total is not the sum of the lines; on an e-invoice not the declared sum of lines less
 * that of allowances plus that of charges (EN 16931 BR-CO-13).
 */
final class NetSum {
  private NetSum() {}

  private static long expected(Invoice bill) {
    EInvoice document = bill.eInvoice();
    if (document != null) {
      return document.lineTotal().minor()
          - AllowanceTotal.minor(document.allowanceTotal())
          + AllowanceTotal.minor(document.chargeTotal());
    }
    long sum = 0;
    for (InvoiceItem item : bill.items()) {
      sum += item.amount().minor();
    }
    return sum;
  }

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var totals = bill.totals();
    long expected = expected(bill);
    long billed = totals.net().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.NET_SUM, bill, expected, billed));
  }
}

package dev.penny.audit;

import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * The sum of the document's charges that an e-invoice declares is not their sum (EN 16931
 * BR-CO-12).
 */
final class ChargeTotal {
  private ChargeTotal() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    EInvoice document = bill.eInvoice();
    if (document == null) {
      return List.of();
    }
    long expected = AllowanceTotal.sum(document, true);
    long billed = AllowanceTotal.minor(document.chargeTotal());
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.CHARGE_TOTAL, bill, expected, billed));
  }
}

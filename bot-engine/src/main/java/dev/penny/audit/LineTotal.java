package dev.penny.audit;

import dev.penny.ledger.Allowance;
import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ItemId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sum of the line amounts that an e-invoice declares is not their sum (EN 16931 BR-CO-10). The
 * allowances and charges of the document as a whole are lines here and do not count.
 */
final class LineTotal {
  private LineTotal() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    EInvoice document = bill.eInvoice();
    if (document == null) {
      return List.of();
    }
    long expected = 0;
    Set<ItemId> others = ofDocument(document);
    for (InvoiceItem item : bill.items()) {
      expected += others.contains(item.id()) ? 0 : item.amount().minor();
    }
    long billed = document.lineTotal().minor();
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.LINE_TOTAL, bill, expected, billed));
  }

  private static Set<ItemId> ofDocument(EInvoice document) {
    var ids = new HashSet<ItemId>();
    for (Allowance allowance : document.allowances()) {
      ItemId item = allowance.item();
      if (allowance.line() == null && item != null) {
        ids.add(item);
      }
    }
    return ids;
  }
}

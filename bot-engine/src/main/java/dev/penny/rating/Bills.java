package dev.penny.rating;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/** A bill with other lines, not priced. */
final class Bills {
  private Bills() {}

  static Invoice with(Invoice bill, List<InvoiceItem> items) {
    return new Invoice(
        bill.id(),
        bill.account(),
        bill.sequence(),
        bill.number(),
        bill.issueDate(),
        bill.dueDate(),
        bill.period(),
        bill.currency(),
        items,
        bill.taxSummary(),
        bill.totals(),
        bill.eInvoice());
  }
}

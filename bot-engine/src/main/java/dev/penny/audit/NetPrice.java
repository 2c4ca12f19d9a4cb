package dev.penny.audit;

import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.PriceCut;
import dev.penny.money.UnitPrice;
import java.util.List;

/**
 * The price of a line of an e-invoice is not its price before the discount less that discount
 * (Peppol R046). What the line should cost is worked out with the price it should have.
 */
final class NetPrice {
  private NetPrice() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    EInvoice document = bill.eInvoice();
    if (document == null) {
      return List.of();
    }
    var found = new Found();
    for (PriceCut cut : document.priceCuts()) {
      UnitPrice due = cut.gross().minus(cut.off());
      for (InvoiceItem item : bill.items()) {
        if (item.id().equals(cut.line()) && !due.equals(cut.net())) {
          var price = new UnitPrice(due.major(), item.unitPrice().per());
          long base = Amounts.base(item, item.quantity().value(), price);
          long expected = Amounts.rerated(item, base);
          found.add(Finding.ofItem(FindingCode.NET_PRICE, bill, item, expected));
        }
      }
    }
    return found.list();
  }
}

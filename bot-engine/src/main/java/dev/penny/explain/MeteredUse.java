package dev.penny.explain;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;

/** How much a meter counted a day. */
public final class MeteredUse {
  private MeteredUse() {}

  /**
   * The daily use behind a metered line of a bill of this account, estimates spread evenly as far
   * as that bill knows. A line without readings, or a bill that is not the account's, is refused.
   */
  public static Ratio perDay(AccountHistory history, Invoice bill, InvoiceItem item) {
    var reads = item.reads();
    int at = history.invoices().indexOf(bill);
    if (reads == null || at < 0 || item.period().days() == 0) {
      throw new IllegalArgumentException("no readings of line " + item.id() + " on " + bill.id());
    }
    return EvenSpread.of(history.invoices(), at, at, item, reads).perDay();
  }
}

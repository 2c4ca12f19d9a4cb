package dev.penny.explain.story;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Subscription;
import java.time.LocalDate;

/**
 * Which bills may stand for an ordinary month: none that rests on an estimate, that settles what
 * ended, or that corrects another or was corrected.
 */
final class Ordinary {
  private Ordinary() {}

  static boolean is(Invoice bill, AccountHistory history) {
    return !isEstimated(bill) && !isFinal(bill, history) && !isCorrected(bill, history);
  }

  static boolean isEstimated(Invoice bill) {
    return bill.items().stream()
        .anyMatch(item -> item.reads() != null && item.reads().close().estimated());
  }

  /** Everything on it that was subscribed to had ended when its period did. */
  static boolean isFinal(Invoice bill, AccountHistory history) {
    boolean any = false;
    for (InvoiceItem item : bill.items()) {
      var id = item.subscription();
      Subscription subscription = id == null ? null : history.subscription(id);
      LocalDate end = subscription == null ? null : subscription.end();
      if (subscription != null && (end == null || end.isAfter(bill.period().end()))) {
        return false;
      }
      any |= subscription != null;
    }
    return any;
  }

  /** It gives money back, holds a correction, or another document names it as what it corrects. */
  private static boolean isCorrected(Invoice bill, AccountHistory history) {
    return bill.isCreditNote()
        || bill.items().stream().anyMatch(i -> i.type() == InvoiceItem.Type.ADJUSTMENT)
        || history.invoices().stream()
            .anyMatch(other -> other.isCreditNote() && names(other, bill));
  }

  private static boolean names(Invoice other, Invoice bill) {
    var made = other.eInvoice();
    return made != null && made.corrects().contains(bill.number());
  }
}

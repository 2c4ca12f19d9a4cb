package dev.penny.explain;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.Subscription;
import org.jspecify.annotations.Nullable;

/** What a comparison of two bills may look at: their places in the account's history. */
record Setting(
    AccountHistory history, Catalogue catalogue, int previousAt, int currentAt, Doubts doubts) {

  Invoice previous() {
    return history.invoices().get(previousAt);
  }

  Invoice current() {
    return history.invoices().get(currentAt);
  }

  /** The metered use of a line on the bill at that place, with what the current bill knows. */
  EvenSpread spread(InvoiceItem item, int at) {
    MeterReads reads = item.reads();
    if (reads == null) {
      throw new IllegalArgumentException("line " + item.id() + " has no readings");
    }
    return EvenSpread.of(history.invoices(), at, currentAt, item, reads);
  }

  @Nullable Subscription subscriptionOf(InvoiceItem item) {
    var id = item.subscription();
    if (id != null) {
      for (Subscription subscription : history.subscriptions()) {
        if (subscription.id().equals(id)) {
          return subscription;
        }
      }
    }
    return null;
  }
}

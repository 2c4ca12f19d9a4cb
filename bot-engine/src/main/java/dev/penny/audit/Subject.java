package dev.penny.audit;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import org.jspecify.annotations.Nullable;

/**
 * The bill under audit with what a rule may look at. {@code previous} and {@code next} are its
 * neighbours by sequence, null where there is none.
 */
public record Subject(
    AccountHistory history,
    Catalogue catalogue,
    @Nullable Invoice previous,
    Invoice invoice,
    @Nullable Invoice next) {

  static Subject of(AccountHistory history, Catalogue catalogue, Invoice invoice) {
    var bills = history.invoices();
    int at = -1;
    for (int i = 0; i < bills.size() && at < 0; i++) {
      at = bills.get(i).id().equals(invoice.id()) ? i : -1;
    }
    return new Subject(
        history,
        catalogue,
        at > 0 ? bills.get(at - 1) : null,
        invoice,
        at >= 0 && at + 1 < bills.size() ? bills.get(at + 1) : null);
  }
}

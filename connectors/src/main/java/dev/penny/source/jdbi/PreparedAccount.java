package dev.penny.source.jdbi;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.SumCheck;
import java.util.List;

/**
 * An account with all of the work done that writing it needs no database for, so that another
 * thread can do it while the database writes the account before.
 */
public record PreparedAccount(AccountHistory history, String hash, List<Bill> bills) {
  public PreparedAccount {
    bills = List.copyOf(bills);
  }

  /** A bill, its content hash, and which of its sums are off. */
  public record Bill(Invoice invoice, String hash, List<SumCheck.Problem> problems) {
    public Bill {
      problems = List.copyOf(problems);
    }
  }

  public static PreparedAccount of(AccountHistory history) {
    return new PreparedAccount(
        history,
        ContentHash.ofTheRest(history),
        history.invoices().stream()
            .map(i -> new Bill(i, ContentHash.of(i), SumCheck.of(i)))
            .toList());
  }

  /** About how many rows it takes in the database. */
  public int rows() {
    int rows = 1 + history.subscriptions().size() + history.redemptions().size();
    rows += 2 * (history.payments().size() + history.credits().size());
    for (var invoice : history.invoices()) {
      rows += 2 + invoice.items().size();
    }
    return rows;
  }
}

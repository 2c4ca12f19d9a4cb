package dev.penny.audit;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The audit of one account's bills: each bill is checked when first asked for and kept. Not for
 * several threads at once.
 */
public final class Audit {
  private final Books books;
  private final Map<InvoiceId, List<Finding>> known = new HashMap<>();

  private Audit(Books books) {
    this.books = books;
  }

  public static Audit of(AccountHistory history, Catalogue catalogue) {
    return new Audit(new Books(history, catalogue));
  }

  public AccountHistory history() {
    return books.history();
  }

  public Catalogue catalogue() {
    return books.catalogue();
  }

  /** The place of a bill among the account's bills, -1 where it is none of them. */
  public int placeOf(Invoice bill) {
    return books.placeOf(bill.id());
  }

  /** Everything the rules find on this bill, in the order of the rules. */
  public List<Finding> of(Invoice bill) {
    return known.computeIfAbsent(bill.id(), _ -> AuditRules.check(Subject.of(books, bill)));
  }
}

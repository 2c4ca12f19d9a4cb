package dev.penny.audit;

import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bill under audit with what a rule may look at. {@code at} is its place among the account's
 * bills by sequence, -1 where it is none of them.
 */
record Subject(Books books, Invoice invoice, int at) {

  static Subject of(Books books, Invoice invoice) {
    return new Subject(books, invoice, books.placeOf(invoice.id()));
  }

  AccountHistory history() {
    return books.history();
  }

  Account account() {
    return books.history().account();
  }

  Catalogue catalogue() {
    return books.catalogue();
  }

  List<InvoiceItem> items() {
    return invoice.items();
  }

  /** The bills before this one, oldest first. */
  List<Invoice> earlier() {
    return at > 0 ? books.bills().subList(0, at) : List.of();
  }

  @Nullable Invoice previous() {
    return at > 0 ? books.bills().get(at - 1) : null;
  }

  /**
   * The recurring line of the bill before that this one carries on: same subscription and charge.
   */
  @Nullable InvoiceItem before(InvoiceItem item) {
    Invoice previous = previous();
    if (previous != null && item.type() == InvoiceItem.Type.RECURRING) {
      for (InvoiceItem old : previous.items()) {
        if (old.type() == InvoiceItem.Type.RECURRING
            && old.subscription() != null
            && old.chargeCode().equals(item.chargeCode())
            && Objects.equals(old.subscription(), item.subscription())) {
          return old;
        }
      }
    }
    return null;
  }

  /**
   * The day this recurring line should have started, where that is not the day it did: the end of
   * the line before. A start that is wrong is one fault, and its price and discounts are then
   * judged on either day.
   */
  @Nullable LocalDate startDue(InvoiceItem item) {
    InvoiceItem before = before(item);
    return before == null || before.period().end().equals(item.period().start())
        ? null
        : before.period().end();
  }
}

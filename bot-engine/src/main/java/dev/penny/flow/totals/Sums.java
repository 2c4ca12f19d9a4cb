package dev.penny.flow.totals;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The payments received and the bills issued from {@code from} to {@code to}, both days included. A
 * payment that failed is none. A bill counts with what it asks for itself, without what was brought
 * forward: nothing is counted twice.
 */
record Sums(LocalDate from, LocalDate to, List<Payment> payments, List<Invoice> bills) {

  static Sums of(AccountHistory history, LocalDate from, LocalDate to) {
    return new Sums(
        from,
        to,
        history.payments().stream()
            .filter(p -> p.status() == Payment.Status.SETTLED && isIn(p.receivedAt(), from, to))
            .toList(),
        history.invoices().stream().filter(b -> isIn(b.issueDate(), from, to)).toList());
  }

  /** The day of the oldest bill or payment in the books; null: there is none. */
  static @Nullable LocalDate begin(AccountHistory history) {
    return Stream.concat(
            history.invoices().stream().map(Invoice::issueDate),
            history.payments().stream().map(Payment::receivedAt))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Null: nothing was paid. */
  @Nullable Money paid() {
    return payments.stream().map(Payment::amount).reduce(Money::plus).orElse(null);
  }

  /** Null: nothing was billed. */
  @Nullable Money billed() {
    return bills.stream().map(b -> b.totals().payable()).reduce(Money::plus).orElse(null);
  }

  /** Amounts of several currencies can't be added up. */
  boolean isMixed() {
    Stream<Currency> all =
        Stream.concat(
            payments.stream().map(p -> p.amount().currency()),
            bills.stream().map(b -> b.totals().payable().currency()));
    return all.distinct().count() > 1;
  }

  /** What a figure of these sums is bound to: {@code paid:2026-01-01..2026-06-20}. */
  String ref(String what) {
    return what + ":" + from + ".." + to;
  }

  private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

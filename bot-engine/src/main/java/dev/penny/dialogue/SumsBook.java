package dev.penny.dialogue;

import dev.penny.explain.story.FirstBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sums over a time, worked out anew from the account's own records for the reference that names
 * them: {@code paid:2026-01-01..2026-06-20}, {@code billed:…}, {@code begin:…}; and the shares of
 * the first bill, {@code first:I1}.
 */
record SumsBook(AccountHistory history, Catalogue catalogue) {
  private static final Pattern REF =
      Pattern.compile("(paid|billed|begin):(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");

  /** The sum and the days, or nothing where the reference names no sum. */
  Set<Object> supported(String ref) {
    if (ref.startsWith("first:")) {
      return first(ref);
    }
    Matcher named = REF.matcher(ref);
    if (!named.matches()) {
      return Set.of();
    }
    LocalDate from = LocalDate.parse(named.group(2));
    LocalDate to = LocalDate.parse(named.group(3));
    if (named.group(1).equals("begin")) {
      return Set.of(days().min(LocalDate::compareTo).orElse(from));
    }
    Set<Object> values = new HashSet<>(Set.of(from, to));
    List<Money> parts = named.group(1).equals("paid") ? paid(from, to) : billed(from, to);
    boolean one = parts.stream().map(Money::currency).distinct().count() == 1;
    if (one) {
      parts.stream().reduce(Money::plus).map(FigureBook::plain).ifPresent(values::add);
    }
    return values;
  }

  private Set<Object> first(String ref) {
    FirstBill first = FirstBill.of(history, catalogue);
    Set<Object> values = new HashSet<>();
    if (first != null && first.ref().equals(ref)) {
      first.shares().forEach(share -> values.add(FigureBook.plain(share.amount())));
    }
    return values;
  }

  private List<Money> paid(LocalDate from, LocalDate to) {
    return history.payments().stream()
        .filter(p -> p.status() == Payment.Status.SETTLED)
        .filter(p -> isIn(p.receivedAt(), from, to))
        .map(Payment::amount)
        .toList();
  }

  private List<Money> billed(LocalDate from, LocalDate to) {
    return history.invoices().stream()
        .filter(b -> isIn(b.issueDate(), from, to))
        .map(b -> b.totals().payable())
        .toList();
  }

  private Stream<LocalDate> days() {
    return Stream.concat(
        history.invoices().stream().map(Invoice::issueDate),
        history.payments().stream().map(Payment::receivedAt));
  }

  private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

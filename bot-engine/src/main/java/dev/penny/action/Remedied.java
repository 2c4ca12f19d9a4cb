package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.CreditId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Payment.Allocation;
import dev.penny.ledger.Payment.TakenOut;
import dev.penny.ledger.Payment.Way;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books of an account with what was done here about its payments, which the billing system has
 * not got yet. Where the billing system has moved that money by itself since, its books stand.
 */
final class Remedied {
  private final AccountHistory before;
  private final List<Payment> payments;
  private final List<Credit> credits;

  private Remedied(AccountHistory before) {
    this.before = before;
    this.payments = new ArrayList<>(before.payments());
    this.credits = new ArrayList<>(before.credits());
  }

  /** With all that was approved and not taken back. */
  static AccountHistory with(AccountHistory history, Cases cases) {
    var done = cases.remedies().stream().filter(r -> r.standing() == Standing.POSTED).toList();
    if (done.isEmpty()) {
      return history;
    }
    var books = new Remedied(history);
    for (RemedyCase remedy : done) {
      LocalDate day = remedy.steps().getLast().at().atZone(history.account().zone()).toLocalDate();
      books.apply(remedy.id().value(), remedy.remedy(), day);
    }
    return books.close();
  }

  /** As if it were approved on that day. */
  static AccountHistory preview(AccountHistory history, String id, Remedy remedy, LocalDate day) {
    var books = new Remedied(history);
    books.apply(id, remedy, day);
    return books.close();
  }

  private AccountHistory close() {
    return new AccountHistory(
        before.account(),
        before.subscriptions(),
        before.redemptions(),
        before.invoices(),
        payments,
        credits);
  }

  private void apply(String id, Remedy remedy, LocalDate day) {
    switch (remedy) {
      case Remedy.Reallocation move -> move(id, move, day);
      case Remedy.PayOut(Remedy.Source.OfPayment(var from), var amount, _) -> {
        Payment paid = payments.stream().filter(p -> p.id().equals(from)).findFirst().orElse(null);
        if (paid != null && paid.unallocated().compareTo(amount) >= 0) {
          replace(paid, paid.allocations(), taken(paid, day, amount, Way.PAID_BACK));
        }
      }
      case Remedy.PayOut(Remedy.Source.OfCredit(var from), var amount, _) ->
          credits.replaceAll(c -> c.id().equals(from) ? less(c, amount) : c);
      case Remedy.Trace _ -> {}
    }
  }

  private static Credit less(Credit credit, Money amount) {
    return credit.remaining().compareTo(amount) < 0
        ? credit
        : new Credit(
            credit.id(),
            credit.account(),
            credit.grantedAt(),
            credit.amount(),
            credit.reason(),
            credit.remaining().minus(amount),
            credit.applications());
  }

  private void move(String id, Remedy.Reallocation move, LocalDate day) {
    Payment paid =
        payments.stream().filter(p -> p.id().equals(move.payment())).findFirst().orElse(null);
    if (paid == null || available(paid, move.from()).compareTo(move.amount()) < 0) {
      return;
    }
    var parts = without(paid, move);
    var out = new ArrayList<>(paid.takenOut());
    for (Remedy.Part part : move.parts()) {
      if (part.bill() == null) {
        out.add(new TakenOut(day, part.amount(), Way.AS_CREDIT));
        credits.add(credit(id, day, part.amount(), "overpayment", null));
      } else {
        parts.add(new Allocation(part.bill(), part.amount(), day));
      }
    }
    replace(paid, parts, out);
    Remedy.Fee fee = move.fee();
    if (fee != null) {
      credits.add(
          credit(id + "-fee", after(fee.bill(), day), fee.amount(), "correction", fee.bill()));
    }
  }

  /** What is set against a bill on the day of its issue would seem to stand on it. */
  private LocalDate after(InvoiceId id, LocalDate day) {
    Invoice bill = before.invoice(id);
    return bill == null || day.isAfter(bill.issueDate()) ? day : bill.issueDate().plusDays(1);
  }

  private static Money available(Payment paid, @Nullable InvoiceId from) {
    if (paid.status() != Payment.Status.SETTLED) {
      return Money.zero(paid.amount().currency());
    }
    if (from == null) {
      return paid.unallocated();
    }
    return paid.allocations().stream()
        .filter(a -> a.invoice().equals(from))
        .map(Allocation::amount)
        .reduce(Money.zero(paid.amount().currency()), Money::plus);
  }

  /** Its parts less what moves away from where it was set against by mistake. */
  private static List<Allocation> without(Payment paid, Remedy.Reallocation move) {
    var parts = new ArrayList<Allocation>();
    Money left = move.amount();
    for (Allocation part : paid.allocations()) {
      boolean here = part.invoice().equals(move.from()) && left.signum() > 0;
      Money taken = here ? least(part.amount(), left) : Money.zero(left.currency());
      left = left.minus(taken);
      Money rest = part.amount().minus(taken);
      if (!rest.isZero()) {
        parts.add(new Allocation(part.invoice(), rest, part.date()));
      }
    }
    return parts;
  }

  private static Money least(Money a, Money b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static List<TakenOut> taken(Payment paid, LocalDate day, Money amount, Way way) {
    var all = new ArrayList<>(paid.takenOut());
    all.add(new TakenOut(day, amount, way));
    return all;
  }

  /** What is neither set against a bill nor taken out is unallocated. */
  private void replace(Payment paid, List<Allocation> parts, List<TakenOut> out) {
    Money rest = paid.amount();
    for (Allocation part : parts) {
      rest = rest.minus(part.amount());
    }
    for (TakenOut taken : out) {
      rest = rest.minus(taken.amount());
    }
    Payment changed = paid.with(parts, out, rest);
    payments.replaceAll(p -> p.id().equals(paid.id()) ? changed : p);
  }

  /** {@code usedOn}: the bill it is set against at once; null: it waits for the next one. */
  private Credit credit(
      String id, LocalDate day, Money amount, String reason, @Nullable InvoiceId usedOn) {
    return new Credit(
        new CreditId(id),
        before.account().id(),
        day,
        amount,
        reason,
        usedOn == null ? amount : Money.zero(amount.currency()),
        usedOn == null ? List.of() : List.of(new Credit.Application(usedOn, amount, day)));
  }
}

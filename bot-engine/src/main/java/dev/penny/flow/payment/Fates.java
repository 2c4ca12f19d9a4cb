package dev.penny.flow.payment;

import dev.penny.action.PaymentDays;
import dev.penny.flow.Balance;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what became of the payments of one account, on one day. */
public final class Fates {
  /** Equal payments that far apart are one that was made twice (as the bill check has it). */
  private static final int TWINS_DAYS = 5;

  private final AccountHistory history;
  private final LocalDate today;
  private final PaymentDays days;
  private final List<OpenBill> open;

  public Fates(AccountHistory history, LocalDate today, PaymentDays days) {
    this.history = history;
    this.today = today;
    this.days = days;
    this.open = history.invoices().isEmpty() ? List.of() : Balance.of(history).bills();
  }

  /** Of each payment, in the order of the books. */
  public List<Fate> all() {
    return history.payments().stream().map(this::of).toList();
  }

  public Fate of(Payment payment) {
    return switch (payment.status()) {
      case FAILED -> new Fate.Failed(payment);
      case RETURNED -> new Fate.Returned(payment);
      case PENDING -> {
        LocalDate expected = days.expected(payment.method(), payment.receivedAt());
        yield new Fate.Pending(payment, expected, expected.isBefore(today));
      }
      case SETTLED -> settled(payment);
    };
  }

  private Fate settled(Payment payment) {
    for (Payment.Allocation part : payment.allocations()) {
      if (history.invoice(part.invoice()) == null) {
        return new Fate.WrongAccount(payment, part.invoice(), astray(payment, part.invoice()));
      }
    }
    Money rest = payment.unallocated();
    if (rest.signum() > 0) {
      Payment first = twinOf(payment);
      return first == null
          ? new Fate.Unapplied(payment, rest)
          : new Fate.Doubled(payment, first, rest);
    }
    Fate wrong = wrongBill(payment);
    return wrong == null ? new Fate.Arrived(payment) : wrong;
  }

  private static Money astray(Payment payment, InvoiceId foreign) {
    return payment.allocations().stream()
        .filter(a -> a.invoice().equals(foreign))
        .map(Payment.Allocation::amount)
        .reduce(Money.zero(payment.amount().currency()), Money::plus);
  }

  /** The equal payment before this one in the books, a few days apart at most. */
  private @Nullable Payment twinOf(Payment payment) {
    for (Payment other : history.payments()) {
      if (other.equals(payment)) {
        return null;
      }
      long apart = Math.abs(ChronoUnit.DAYS.between(other.receivedAt(), payment.receivedAt()));
      if (other.status() == Payment.Status.SETTLED
          && other.amount().equals(payment.amount())
          && apart <= TWINS_DAYS) {
        return other;
      }
    }
    return null;
  }

  /**
   * All of it stands on one bill that now has more than it asked for, while another bill that asks
   * for just this amount, and was out by then, is still open.
   */
  private @Nullable Fate wrongBill(Payment payment) {
    if (payment.allocations().size() != 1) {
      return null;
    }
    Invoice on = history.invoice(payment.allocations().getFirst().invoice());
    if (on == null || openOf(on.id()).signum() >= 0) {
      return null;
    }
    for (Invoice bill : history.invoices()) {
      boolean asks = bill.totals().payable().equals(payment.amount());
      boolean out = !bill.issueDate().isAfter(payment.receivedAt());
      if (!bill.equals(on) && asks && out && openOf(bill.id()).equals(payment.amount())) {
        return new Fate.WrongBill(payment, on, bill);
      }
    }
    return null;
  }

  private Money openOf(InvoiceId bill) {
    return open.stream()
        .filter(o -> o.invoice().equals(bill))
        .map(OpenBill::open)
        .findFirst()
        .orElseGet(() -> Money.zero(history.account().currency()));
  }
}

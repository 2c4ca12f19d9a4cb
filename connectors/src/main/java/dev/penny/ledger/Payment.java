package dev.penny.ledger;

import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment and what became of it. Settled: the allocations, what was taken out again and the
 * unallocated rest add up to the amount; pending, failed and returned: no allocations.
 *
 * @param receivedAt the day it arrived; while pending, and where it failed, the day it was begun
 * @param ended when and why it failed or was returned; null: it did not, or the source does not say
 */
public record Payment(
    PaymentId id,
    AccountId account,
    LocalDate receivedAt,
    Money amount,
    Account.PaymentMethod method,
    Status status,
    List<Allocation> allocations,
    Money unallocated,
    @Nullable Ending ended,
    List<TakenOut> takenOut) {

  public Payment {
    allocations = List.copyOf(allocations);
    takenOut = List.copyOf(takenOut);
  }

  /** One of which nothing was taken out, and that did not end. */
  public Payment(
      PaymentId id,
      AccountId account,
      LocalDate receivedAt,
      Money amount,
      Account.PaymentMethod method,
      Status status,
      List<Allocation> allocations,
      Money unallocated) {
    this(
        id, account, receivedAt, amount, method, status, allocations, unallocated, null, List.of());
  }

  public enum Status {
    SETTLED,
    /** Begun, and not here yet. */
    PENDING,
    /** It never arrived. */
    FAILED,
    /** It arrived, and the bank took it back. */
    RETURNED
  }

  /** The part of a payment set against one invoice. */
  public record Allocation(InvoiceId invoice, Money amount, LocalDate date) {}

  /** The end of a payment that failed or was returned. */
  public record Ending(LocalDate on, Cause cause) {}

  public enum Cause {
    NO_FUNDS,
    CARD_EXPIRED,
    ACCOUNT_CLOSED,
    NO_MANDATE,
    REFUSED_BY_BANK,
    CALLED_BACK,
    OTHER
  }

  /** Money of a payment that went elsewhere than to a bill. */
  public record TakenOut(LocalDate date, Money amount, Way way) {}

  public enum Way {
    PAID_BACK,
    AS_CREDIT
  }

  /** The same payment with its money elsewhere. */
  public Payment with(List<Allocation> parts, List<TakenOut> out, Money rest) {
    return new Payment(id, account, receivedAt, amount, method, status, parts, rest, ended, out);
  }
}

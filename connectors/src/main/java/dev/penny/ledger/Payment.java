package dev.penny.ledger;

import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment and the invoices it was set against. Settled: the allocations and the unallocated rest
 * add up to the amount; failed: no allocations.
 */
public record Payment(
    PaymentId id,
    AccountId account,
    LocalDate receivedAt,
    Money amount,
    Account.PaymentMethod method,
    Status status,
    List<Allocation> allocations,
    Money unallocated) {

  public Payment {
    allocations = List.copyOf(allocations);
  }

  public enum Status {
    SETTLED,
    FAILED
  }

  /** The part of a payment set against one invoice. */
  public record Allocation(InvoiceId invoice, Money amount, LocalDate date) {}
}

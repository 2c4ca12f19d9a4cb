package dev.penny.flow.payment;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;

/** What became of a payment, as the books of its account tell it. */
public sealed interface Fate {
  Payment payment();

  /** Whether money is not where it should be. */
  default boolean isTrouble() {
    return !(this instanceof Arrived);
  }

  /** Whether it was our doing. */
  default boolean isOurs() {
    return switch (this) {
      case Unapplied _, WrongBill _, WrongAccount _ -> true;
      case Arrived _, Doubled _, Pending _, Failed _, Returned _ -> false;
    };
  }

  /** All of it is where it should be. */
  record Arrived(Payment payment) implements Fate {}

  /** {@code rest} of it was set against no bill. */
  record Unapplied(Payment payment, Money rest) implements Fate {}

  /** An equal payment had paid it before; {@code rest} of this one is not needed. */
  record Doubled(Payment payment, Payment first, Money rest) implements Fate {}

  /** It pays just the bill it was {@code meant} for, and was set against another one. */
  record WrongBill(Payment payment, Invoice on, Invoice meant) implements Fate {}

  /** {@code foreign} is no bill of this account; nothing is said of it. */
  record WrongAccount(Payment payment, InvoiceId foreign, Money amount) implements Fate {}

  /** {@code late}: it should be here by now. */
  record Pending(Payment payment, LocalDate expected, boolean late) implements Fate {}

  record Failed(Payment payment) implements Fate {}

  record Returned(Payment payment) implements Fate {}
}

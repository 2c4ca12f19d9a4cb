package dev.penny.explain.story;

import dev.penny.ledger.InvoiceId;
import java.time.YearMonth;

/** What the customer wants a bill to be compared with. */
public sealed interface Wish {
  /** Nothing said: the last bill, or a better one where that would mislead. */
  record Usual() implements Wish {}

  record LastBill() implements Wish {}

  record SameMonthLastYear() implements Wish {}

  record TypicalBill() implements Wish {}

  record Month(YearMonth month) implements Wish {}

  record ThisBill(InvoiceId id) implements Wish {}

  static Wish usual() {
    return new Usual();
  }
}

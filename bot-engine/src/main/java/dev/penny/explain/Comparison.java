package dev.penny.explain;

import dev.penny.ledger.Invoice;

/** The outcome of comparing two bills. */
public sealed interface Comparison {
  record Explained(BillChange change) implements Comparison {}

  /** The two cannot be compared, and why. */
  record NotComparable(Invoice previous, Invoice current, Reason reason) implements Comparison {}

  enum Reason {
    /** They are in two currencies: a difference would mean nothing. */
    CURRENCIES_DIFFER,
    /** One of them is not among the account's bills. */
    NOT_ON_ACCOUNT,
    /** The bill to compare with is not older than the bill asked about. */
    NOT_EARLIER
  }
}

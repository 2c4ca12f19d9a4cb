package dev.penny.explain.story;

import dev.penny.ledger.Invoice;
import java.time.YearMonth;

/** The bill to compare with, or why there is none. */
public sealed interface Baseline {
  record Against(Invoice previous, Invoice current, Kind kind, Why why) implements Baseline {}

  /** The account has no bill yet. */
  record NoBill() implements Baseline {}

  /** There is one bill only, and nothing before it. */
  record OnlyOneBill(Invoice bill) implements Baseline {}

  /** The bill of that month is not there. */
  record MissingBill(YearMonth month) implements Baseline {}

  /** There are too few ordinary bills to call one of them typical. */
  record NoTypicalBill(Invoice current) implements Baseline {}

  /** The two are in two currencies: each is told in its own, without a difference. */
  record TwoCurrencies(Invoice previous, Invoice current) implements Baseline {}

  enum Kind {
    LAST_BILL,
    SAME_MONTH_LAST_YEAR,
    /** A real bill: the lower median by gross of the last ordinary ones. */
    TYPICAL_BILL,
    /** The bill of a month the customer named. */
    NAMED_MONTH
  }

  enum Why {
    USUAL,
    ASKED,
    /** The last bill rests on an estimate. */
    LAST_IS_ESTIMATED,
    /** The last bill settled what had ended. */
    LAST_IS_FINAL,
    /** The last bill lies in another season, and use goes with the season. */
    OTHER_SEASON,
    /** The last bill is in another currency. */
    LAST_IN_OTHER_CURRENCY
  }
}

package dev.penny.explain.cause;

/** The best thing to do about a cause; every one is a button somewhere, or nothing. */
public enum NextStep {
  /** Look at plans: the price or the size of this one is the point. */
  PLAN,
  /** See which discounts there are. */
  OFFERS,
  /** Say that it is wrong, and have it looked at. */
  DISPUTE,
  /** Ask for money back. */
  REFUND,
  /** End it. */
  CANCEL,
  /** What the next bill will be. */
  NEXT_BILL,
  /** What it would have been with last year's use. */
  USE_LAST_YEAR,
  /** Pay in parts or later. */
  PAY_IN_PARTS,
  /** What is open. */
  BALANCE,
  /** How the bill is paid. */
  WAYS_TO_PAY,
  /** How automatic payments work. */
  AUTOPAY,
  /** What that line is. */
  CHARGE,
  /** Change what we know: a certificate, a reading, a currency. */
  DETAILS,
  /** Only a person can do it: a pay-off quote, a new agreement. */
  PERSON,
  /** There is nothing to do. */
  NONE
}

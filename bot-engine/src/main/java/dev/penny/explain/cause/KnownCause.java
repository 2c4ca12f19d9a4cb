package dev.penny.explain.cause;

/**
 * The causes of a bill change, in the order in which the industry lists them, with the best next
 * step for each. {@link #NEW_SERVICE} and {@link #STANDING} are two more that bills show.
 */
public enum KnownCause {
  PRICE_INDEXATION(NextStep.PLAN),
  PRICE_LIST(NextStep.PLAN),
  FIXED_TERM_END(NextStep.PLAN),
  DISCOUNT(NextStep.OFFERS),
  DEVICE_CREDIT(NextStep.DISPUTE),
  TRIAL(NextStep.CANCEL),
  PLAN_CHANGE(NextStep.PLAN),
  PRORATION(NextStep.NEXT_BILL),
  FIRST_BILL(NextStep.NEXT_BILL),
  QUANTITY(NextStep.PLAN),
  USAGE(NextStep.USE_LAST_YEAR),
  TIER(NextStep.USE_LAST_YEAR),
  OVERAGE(NextStep.PLAN),
  ROAMING(NextStep.CHARGE),
  LATE_USAGE(NextStep.CHARGE),
  INTERNATIONAL(NextStep.PLAN),
  PREMIUM(NextStep.DISPUTE),
  ADDON(NextStep.CANCEL),
  ADDON_AUTORENEW(NextStep.REFUND),
  ANNUAL(NextStep.PAY_IN_PARTS),
  ONE_OFF(NextStep.NEXT_BILL),
  DEVICE(NextStep.PERSON),
  TERMINATION(NextStep.DISPUTE),
  PERIOD_LENGTH(NextStep.NONE),
  ESTIMATE_CATCH_UP(NextStep.PAY_IN_PARTS),
  ESTIMATED_USAGE(NextStep.DETAILS),
  BACK_BILLING(NextStep.DISPUTE),
  LATE_FEE(NextStep.REFUND),
  RETURN_FEE(NextStep.WAYS_TO_PAY),
  BALANCE_FORWARD(NextStep.BALANCE),
  CREDIT(NextStep.NEXT_BILL),
  REFUND_REVERSED(NextStep.DISPUTE),
  TAX_RATE(NextStep.NONE),
  TAX_CATEGORY(NextStep.DETAILS),
  SURCHARGE(NextStep.NONE),
  FX(NextStep.DETAILS),
  COMMITMENT(NextStep.PERSON),
  FREE_TIER_END(NextStep.CANCEL),
  /** No source of ours tells it: see {@link Detectable}. */
  INS_RENEWAL(NextStep.PERSON),
  /** No source of ours tells it: see {@link Detectable}. */
  INS_MTA(NextStep.PERSON),
  /** No source of ours tells it: see {@link Detectable}. */
  INS_INSTALMENT(NextStep.PERSON),
  /** A change of what is collected and not of what is charged: never a cause of a bill's change. */
  PAYMENT_PLAN(NextStep.AUTOPAY),
  ROUNDING(NextStep.NONE),
  /** Something is wrong with a bill. */
  ERROR(NextStep.DISPUTE),
  /** A plan or service began or ended. */
  NEW_SERVICE(NextStep.PLAN),
  /** A standing charge came or went. */
  STANDING(NextStep.NONE);

  private final NextStep step;

  KnownCause(NextStep step) {
    this.step = step;
  }

  public NextStep step() {
    return step;
  }
}

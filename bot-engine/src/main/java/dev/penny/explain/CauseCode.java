package dev.penny.explain;

/**
 * Why money moved between two bills: the codes of the billing data format. They are declared in
 * alphabetical order because ties of the largest remainder go to the code that comes first.
 */
public enum CauseCode {
  /** An extra (add-on) came or went. */
  ADDON,
  /** A yearly charge stands on one of the bills. */
  ANNUAL,
  /** Consumption of an earlier time, billed late. */
  BACK_BILLING,
  /** An unpaid amount of earlier bills. */
  BALANCE_FORWARD,
  /** An account credit came or went. */
  CREDIT,
  /** A device instalment came or went. */
  DEVICE,
  /** A monthly credit for a device came or went. */
  DEVICE_CREDIT,
  /** A promotion came or went. */
  DISCOUNT,
  /** The balance brought forward is not what was open. */
  ERR_BALANCE_FORWARD,
  /** A discount in force was not given. */
  ERR_DISCOUNT_MISSING,
  /** The amount due is not payable plus balance. */
  ERR_DUE_SUM,
  /** A charge stands twice. */
  ERR_DUPLICATE_CHARGE,
  /** Gross is not net plus tax. */
  ERR_GROSS_SUM,
  /** A late fee that was not due. */
  ERR_LATE_FEE_UNDUE,
  /** A line is not quantity times price less discounts. */
  ERR_LINE_ARITHMETIC,
  /** Net is not the sum of the lines. */
  ERR_NET_SUM,
  /** Payable is not gross less credits. */
  ERR_PAYABLE_SUM,
  /** Days were left out after the bill before. */
  ERR_PERIOD_GAP,
  /** Days were billed twice. */
  ERR_PERIOD_OVERLAP,
  /** Neither the agreed price nor the list price. */
  ERR_PRICE_NOT_CATALOGUE,
  /** More or fewer units than were subscribed to. */
  ERR_QUANTITY_MISMATCH,
  /** Tax was computed on an amount that is not the sum of the lines. */
  ERR_TAX_BASE,
  /** Not the tax rate that was due. */
  ERR_TAX_RATE,
  /** Tax is not the sum of its rates or of its lines. */
  ERR_TAX_SUM,
  /** A matched line that rests on an estimate. */
  ESTIMATED_USAGE,
  /** A correction of earlier estimates. */
  ESTIMATE_CATCH_UP,
  /** A price agreed for a term ended. */
  FIXED_TERM_END,
  /** The exchange rate. */
  FX,
  /** Calls abroad. */
  INTERNATIONAL,
  /** A fee for paying late. */
  LATE_FEE,
  /** Usage of an earlier period than the bill's. */
  LATE_USAGE,
  /** A one-time charge. */
  ONE_OFF,
  /** Use above the allowance. */
  OVERAGE,
  /** More or fewer days. */
  PERIOD_LENGTH,
  /** A plan line came or went. */
  PLAN,
  /** Another product on the same subscription. */
  PLAN_CHANGE,
  /** Purchases from third parties. */
  PREMIUM,
  /** The yearly rise of the contract. */
  PRICE_INDEXATION,
  /** A new list price. */
  PRICE_LIST,
  /** Part-period lines after a change. */
  PRORATION,
  /** Seats, lines. */
  QUANTITY,
  /** A fee for a returned payment. */
  RETURN_FEE,
  /** Use outside the included zone. */
  ROAMING,
  /** Cents from spreading tax over lines. */
  ROUNDING,
  /** A standing charge came or went. */
  STANDING,
  /** Another tax treatment. */
  TAX_CATEGORY,
  /** Another tax rate. */
  TAX_RATE,
  /** Use in a dearer tier. */
  TIER,
  /** A free trial began or ended. */
  TRIAL,
  /** Consumption. */
  USAGE;

  /** Whether this is the effect of something wrong with a bill. */
  public boolean isError() {
    return name().startsWith("ERR_");
  }
}

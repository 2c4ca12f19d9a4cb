package dev.penny.explain.story;

import dev.penny.explain.CauseCode;

/** Whether a reason will still be there on the next bill. */
public enum Lasting {
  /** It happened once. */
  ONE_OFF,
  /** It stays until something changes. */
  STAYS,
  /** It depends on use, days or rates. */
  VARIES,
  /** A part stays, a part happened once. */
  PARTLY;

  static Lasting of(CauseCode code) {
    return switch (code) {
      case ANNUAL,
          BACK_BILLING,
          BALANCE_FORWARD,
          CREDIT,
          ERR_DUE_SUM,
          ERR_DUPLICATE_CHARGE,
          ERR_GROSS_SUM,
          ERR_LATE_FEE_UNDUE,
          ERR_LINE_ARITHMETIC,
          ERR_NET_SUM,
          ERR_PAYABLE_SUM,
          ERR_TAX_BASE,
          ERR_TAX_SUM,
          ESTIMATE_CATCH_UP,
          INTERNATIONAL,
          LATE_FEE,
          LATE_USAGE,
          ONE_OFF,
          PREMIUM,
          PRORATION,
          RETURN_FEE,
          ROAMING,
          ROUNDING ->
          ONE_OFF;
      case ADDON,
          DEVICE,
          DEVICE_CREDIT,
          DISCOUNT,
          FIXED_TERM_END,
          PLAN,
          PLAN_CHANGE,
          PRICE_INDEXATION,
          PRICE_LIST,
          QUANTITY,
          STANDING,
          TAX_CATEGORY,
          TAX_RATE,
          TRIAL ->
          STAYS;
      case ESTIMATED_USAGE, FX, OVERAGE, PERIOD_LENGTH, TIER, USAGE -> VARIES;
    };
  }

  Lasting and(Lasting other) {
    return this == other ? this : PARTLY;
  }
}

package dev.penny.promotion;

/**
 * Why a code or promotion does not apply, in the order it is checked and told. The customer sees
 * {@link #shown()}: that a private or disabled code exists is not confirmed to them.
 */
public enum ReasonCode {
  CODE_NOT_FOUND,
  CODE_DISABLED,
  PROMOTION_INACTIVE,
  NOT_STARTED,
  EXPIRED,
  OUTSIDE_HOURS,
  RECIPIENT_MISMATCH,
  CURRENCY_MISMATCH,
  MIN_AMOUNT_NOT_REACHED,
  CONDITION_FAILED,
  PRODUCT_NOT_ELIGIBLE,
  ALREADY_APPLIED,
  LIMIT_ACCOUNT_REACHED,
  LIMIT_CODE_REACHED,
  LIMIT_TOTAL_REACHED,
  BUDGET_EXHAUSTED,
  NOT_COMBINABLE,
  NO_EFFECT,
  RESERVATION_EXPIRED,
  /** Beside another reason: the code must not be confirmed to whoever typed it. */
  NOT_CONFIRMED;

  /** What the customer may be told. */
  public ReasonCode shown() {
    return switch (this) {
      case CODE_DISABLED, RECIPIENT_MISMATCH, NOT_CONFIRMED -> CODE_NOT_FOUND;
      default -> this;
    };
  }
}

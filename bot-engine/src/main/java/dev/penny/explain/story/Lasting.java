package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.cause.KnownCause;
import java.util.EnumSet;
import java.util.Set;

/** Whether a reason will still be there on the next bill. */
public enum Lasting {
  /** It happened once. */
  ONE_OFF,
  /** It stays until something changes. */
  STAYS,
  /** It depends on use, days or rates. */
  VARIES,
  /** It rests on an estimate and a reading may change it. */
  ESTIMATE,
  /** A part stays, a part happened once. */
  PARTLY;

  private static final Set<CauseCode> STAYING =
      EnumSet.of(
          CauseCode.ADDON,
          CauseCode.DEVICE,
          CauseCode.DEVICE_CREDIT,
          CauseCode.DISCOUNT,
          CauseCode.FIXED_TERM_END,
          CauseCode.PLAN,
          CauseCode.PLAN_CHANGE,
          CauseCode.PRICE_INDEXATION,
          CauseCode.PRICE_LIST,
          CauseCode.QUANTITY,
          CauseCode.STANDING,
          CauseCode.TAX_CATEGORY,
          CauseCode.TAX_RATE,
          CauseCode.TRIAL);

  private static final Set<CauseCode> VARYING =
      EnumSet.of(
          CauseCode.FX,
          CauseCode.OVERAGE,
          CauseCode.PERIOD_LENGTH,
          CauseCode.TIER,
          CauseCode.USAGE);

  static Lasting of(CauseCode code) {
    if (code == CauseCode.ESTIMATED_USAGE) {
      return ESTIMATE;
    }
    if (STAYING.contains(code)) {
      return STAYS;
    }
    return VARYING.contains(code) ? VARIES : ONE_OFF;
  }

  /** The same for a cause that says more than its code. */
  static Lasting of(KnownCause known, CauseCode code) {
    return switch (known) {
      case ADDON_AUTORENEW, FREE_TIER_END, SURCHARGE -> STAYS;
      case COMMITMENT -> VARIES;
      case FIRST_BILL, REFUND_REVERSED, TERMINATION -> ONE_OFF;
      default -> of(code);
    };
  }

  Lasting and(Lasting other) {
    return this == other ? this : PARTLY;
  }
}

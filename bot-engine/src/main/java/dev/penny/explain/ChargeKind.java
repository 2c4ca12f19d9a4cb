package dev.penny.explain;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;

/** What the charge codes of the billing data format say about a line. */
final class ChargeKind {
  /** A one-time charge for this many days or more is a yearly one. */
  private static final int YEARLY_DAYS = 360;

  private ChargeKind() {}

  /** The code for more or less of something used. */
  static CauseCode ofUse(InvoiceItem item) {
    if (item.type() != InvoiceItem.Type.USAGE) {
      return CauseCode.QUANTITY;
    }
    String code = item.chargeCode();
    if (code.startsWith("overage")) {
      return CauseCode.OVERAGE;
    }
    if (code.startsWith("roaming")) {
      return CauseCode.ROAMING;
    }
    if (code.startsWith("intl")) {
      return CauseCode.INTERNATIONAL;
    }
    return isDearerTier(code) ? CauseCode.TIER : CauseCode.USAGE;
  }

  /** The code for a line that is only on one of the bills. */
  static CauseCode ofPresence(InvoiceItem item, Invoice bill) {
    return switch (item.type()) {
      case RECURRING -> ofRecurring(item.chargeCode());
      case USAGE -> isLate(item, bill) ? CauseCode.LATE_USAGE : ofUse(item);
      case ONE_OFF -> ofOneOff(item);
      case FEE -> ofFee(item.chargeCode());
      case ADJUSTMENT ->
          item.chargeCode().startsWith("backbill") ? CauseCode.BACK_BILLING : CauseCode.ONE_OFF;
      case PRORATION_CREDIT, PRORATION_CHARGE -> CauseCode.PRORATION;
    };
  }

  /**
   * Usage of an earlier period than the one this bill settles. A bill in advance settles the usage
   * up to its own start, a bill in arrears that of its own period: anything that ended before the
   * bill's period began is older.
   */
  static boolean isLate(InvoiceItem item, Invoice bill) {
    return item.type() == InvoiceItem.Type.USAGE
        && item.period().end().isBefore(bill.period().start());
  }

  private static CauseCode ofRecurring(String code) {
    if (code.startsWith("addon")) {
      return CauseCode.ADDON;
    }
    if (code.startsWith("device")) {
      return CauseCode.DEVICE;
    }
    return code.startsWith("standing") ? CauseCode.STANDING : CauseCode.PLAN;
  }

  private static CauseCode ofOneOff(InvoiceItem item) {
    if (item.chargeCode().startsWith("premium")) {
      return CauseCode.PREMIUM;
    }
    return item.period().days() >= YEARLY_DAYS ? CauseCode.ANNUAL : CauseCode.ONE_OFF;
  }

  private static CauseCode ofFee(String code) {
    if (code.contains("late")) {
      return CauseCode.LATE_FEE;
    }
    return code.contains("return") ? CauseCode.RETURN_FEE : CauseCode.ONE_OFF;
  }

  /** Tiers are numbered from 1 after a dot: "energy.t2" and above cost more than the first. */
  private static boolean isDearerTier(String code) {
    int at = code.lastIndexOf(".t");
    if (at < 0 || at + 2 >= code.length()) {
      return false;
    }
    String number = code.substring(at + 2);
    return number.chars().allMatch(Character::isDigit) && !number.equals("1");
  }
}

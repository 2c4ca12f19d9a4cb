package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Part;
import dev.penny.ledger.InvoiceItem;
import java.util.List;

/**
 * What belongs together in one reason: stories, not codes. A move to another plan comes with its
 * part-period lines, a trip with the usage reported late, a reading with the estimates it corrects,
 * an unpaid bill with its fees. {@code subject} keeps apart what happened to different things.
 */
record Theme(Kind kind, CauseCode code, String subject) {
  enum Kind {
    PLAN_CHANGE,
    TRIP,
    READING,
    PAYMENT,
    OTHER
  }

  static Theme of(Piece piece, List<Piece> all) {
    String subject = subjectOf(piece);
    return switch (piece.code()) {
      case PLAN_CHANGE -> new Theme(Kind.PLAN_CHANGE, CauseCode.PLAN_CHANGE, subject);
      case PRORATION ->
          has(all, CauseCode.PLAN_CHANGE, subject)
              ? new Theme(Kind.PLAN_CHANGE, CauseCode.PLAN_CHANGE, subject)
              : other(piece, subject);
      case ROAMING, LATE_USAGE -> new Theme(Kind.TRIP, CauseCode.ROAMING, subject);
      case ESTIMATE_CATCH_UP -> new Theme(Kind.READING, CauseCode.ESTIMATE_CATCH_UP, subject);
      case USAGE, ESTIMATED_USAGE, PERIOD_LENGTH ->
          has(all, CauseCode.ESTIMATE_CATCH_UP, subject)
              ? new Theme(Kind.READING, CauseCode.ESTIMATE_CATCH_UP, subject)
              : other(piece, subject);
      case BALANCE_FORWARD, LATE_FEE, RETURN_FEE ->
          new Theme(Kind.PAYMENT, CauseCode.BALANCE_FORWARD, "");
      case ADDON,
          ANNUAL,
          BACK_BILLING,
          CREDIT,
          DEVICE,
          DEVICE_CREDIT,
          DISCOUNT,
          ERR_DUE_SUM,
          ERR_DUPLICATE_CHARGE,
          ERR_GROSS_SUM,
          ERR_LATE_FEE_UNDUE,
          ERR_LINE_ARITHMETIC,
          ERR_NET_SUM,
          ERR_PAYABLE_SUM,
          ERR_TAX_BASE,
          ERR_TAX_SUM,
          FIXED_TERM_END,
          FX,
          INTERNATIONAL,
          ONE_OFF,
          OVERAGE,
          PLAN,
          PREMIUM,
          PRICE_INDEXATION,
          PRICE_LIST,
          QUANTITY,
          ROUNDING,
          STANDING,
          TAX_CATEGORY,
          TAX_RATE,
          TIER,
          TRIAL ->
          other(piece, subject);
    };
  }

  /** Days, taxes, exchange rates and rounding touch the whole bill; the rest one subscription. */
  private static Theme other(Piece piece, String subject) {
    return switch (piece.code()) {
      case FX, PERIOD_LENGTH, ROUNDING, TAX_CATEGORY, TAX_RATE ->
          new Theme(Kind.OTHER, piece.code(), "");
      case PRICE_INDEXATION, PRICE_LIST, USAGE -> {
        InvoiceItem item = piece.item();
        yield new Theme(
            Kind.OTHER, piece.code(), subject + (item == null ? "" : " " + item.chargeCode()));
      }
      default -> new Theme(Kind.OTHER, piece.code(), subject);
    };
  }

  private static String subjectOf(Piece piece) {
    InvoiceItem item = piece.item();
    return item == null || item.subscription() == null ? "" : item.subscription().value();
  }

  private static boolean has(List<Piece> all, CauseCode code, String subject) {
    return all.stream()
        .anyMatch(
            p ->
                p.code() == code
                    && !(p.part() instanceof Part.Total)
                    && subjectOf(p).equals(subject));
  }
}

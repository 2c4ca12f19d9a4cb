package dev.penny.explain.story;

import dev.penny.explain.CauseCode;
import dev.penny.explain.Part;
import dev.penny.explain.cause.KnownCause;
import dev.penny.ledger.InvoiceItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What belongs together in one reason: stories, not codes. A move to another plan comes with its
 * part-period lines, a trip with the usage reported late, a reading with the estimates it corrects,
 * an unpaid bill with its fees. {@code subject} keeps apart what happened to different things.
 */
record Theme(CauseCode lead, String subject) {
  private static final Set<CauseCode> TRIP = EnumSet.of(CauseCode.ROAMING, CauseCode.LATE_USAGE);

  private static final Set<CauseCode> PAYMENT =
      EnumSet.of(CauseCode.BALANCE_FORWARD, CauseCode.LATE_FEE, CauseCode.RETURN_FEE);

  private static final Set<CauseCode> READING =
      EnumSet.of(
          CauseCode.ESTIMATE_CATCH_UP,
          CauseCode.ESTIMATED_USAGE,
          CauseCode.PERIOD_LENGTH,
          CauseCode.USAGE);

  private static final Set<CauseCode> TIERS = EnumSet.of(CauseCode.TIER, CauseCode.USAGE);

  /** What touches the whole bill and is told once for all lines. */
  private static final Set<CauseCode> WHOLE_BILL =
      EnumSet.of(
          CauseCode.FX,
          CauseCode.PERIOD_LENGTH,
          CauseCode.PREMIUM,
          CauseCode.ROUNDING,
          CauseCode.TAX_CATEGORY,
          CauseCode.TAX_RATE);

  /** Where two charges of one subscription are two reasons. */
  private static final Set<CauseCode> EACH_CHARGE =
      EnumSet.of(CauseCode.PRICE_INDEXATION, CauseCode.PRICE_LIST, CauseCode.USAGE);

  /** What a cause is that its code does not tell, each told on its own. */
  private static final Set<KnownCause> FINER =
      EnumSet.of(
          KnownCause.ADDON_AUTORENEW,
          KnownCause.COMMITMENT,
          KnownCause.FREE_TIER_END,
          KnownCause.REFUND_REVERSED,
          KnownCause.SURCHARGE,
          KnownCause.TERMINATION);

  static Theme of(Scene scene, Piece piece, List<Piece> all) {
    CauseCode code = piece.code();
    String subject = subjectOf(piece);
    KnownCause known = scene.known(piece);
    if (known == KnownCause.FIRST_BILL) {
      return new Theme(CauseCode.PRORATION, known.name());
    }
    if (FINER.contains(known)) {
      return new Theme(code, subject + " " + known);
    }
    if (code == CauseCode.PRORATION && has(all, CauseCode.PLAN_CHANGE, subject)) {
      return new Theme(CauseCode.PLAN_CHANGE, subject);
    }
    if (code == CauseCode.USAGE && MeterShift.isPart(piece, all)) {
      return new Theme(code, "meter " + MeterShift.meterOf(piece));
    }
    if (tookPlace(piece, all)) {
      return new Theme(CauseCode.TIER, subject);
    }
    if (TRIP.contains(code)) {
      return new Theme(CauseCode.ROAMING, subject);
    }
    if (PAYMENT.contains(code)) {
      return new Theme(CauseCode.BALANCE_FORWARD, "");
    }
    if (READING.contains(code) && has(all, CauseCode.ESTIMATE_CATCH_UP, subject)) {
      return new Theme(CauseCode.ESTIMATE_CATCH_UP, subject);
    }
    InvoiceItem item = piece.item();
    if (WHOLE_BILL.contains(code) || item == null) {
      return new Theme(code, "");
    }
    return new Theme(
        code, EACH_CHARGE.contains(code) ? subject + " " + item.chargeCode() : subject);
  }

  /** A dearer tier that took the place of the cheaper one, or gave it back: one step. */
  private static boolean tookPlace(Piece piece, List<Piece> all) {
    return all.stream().anyMatch(other -> swapped(piece, other));
  }

  private static boolean swapped(Piece a, Piece b) {
    boolean two = a.code() != b.code() && TIERS.contains(a.code()) && TIERS.contains(b.code());
    InvoiceItem first = a.item();
    InvoiceItem second = b.item();
    return two
        && first != null
        && second != null
        && onOneBill(a.part())
        && onOneBill(b.part())
        && !a.part().getClass().equals(b.part().getClass())
        && together(first, second);
  }

  private static boolean onOneBill(Part part) {
    return part instanceof Part.Came || part instanceof Part.Went;
  }

  /** Tiers of one use: the same subscription, and the same meter where there is one. */
  static boolean together(InvoiceItem a, InvoiceItem b) {
    return Objects.equals(a.subscription(), b.subscription())
        && (a.reads() == null || b.reads() == null || a.reads().meter().equals(b.reads().meter()));
  }

  private static String subjectOf(Piece piece) {
    InvoiceItem item = piece.item();
    return item == null || item.subscription() == null ? "" : item.subscription().value();
  }

  private static boolean has(List<Piece> all, CauseCode code, String subject) {
    return all.stream().anyMatch(p -> p.code() == code && subjectOf(p).equals(subject));
  }
}

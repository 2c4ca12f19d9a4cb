package dev.penny.source.ubl;

import dev.penny.ledger.InvoiceItem.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What kind of line an invoice line is; UBL has no word for it. In this order: a line of a credit
 * note corrects; one whose name speaks of late payment or a returned payment is a fee; one counted
 * in kWh, minutes or the like is usage; one with a period of its own, or on a bill where no line
 * has one, recurs; anything else happened once.
 */
record LineKind(Type type, String chargeCode) {
  /** Late payment in the languages of the countries UBL bills come from. */
  private static final Pattern LATE =
      Pattern.compile(
          "\\b(late|overdue|dunning|reminder|mahn\\w*|verzug\\w*|retard|mora|demora|dröjsmål\\w*"
              + "|påminnelse\\w*|inkasso\\w*|aanmaning\\w*|rykker\\w*|sollecito)\\b"
              + "|interest on arrears|default interest",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern RETURNED =
      Pattern.compile(
          "\\b(returned payment|chargeback|rücklast\\w*|rechazad\\w*|rejet)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  static LineKind of(
      String item, String name, String unit, boolean credit, boolean ownPeriod, boolean anyPeriod) {
    if (credit) {
      return new LineKind(Type.ADJUSTMENT, "credit." + item);
    }
    String words = name.toLowerCase(Locale.ROOT);
    if (LATE.matcher(words).find()) {
      return new LineKind(Type.FEE, "fee.late");
    }
    if (RETURNED.matcher(words).find()) {
      return new LineKind(Type.FEE, "fee.return");
    }
    if (UblUnits.isUsed(unit)) {
      return new LineKind(Type.USAGE, "usage." + item);
    }
    return ownPeriod || anyPeriod
        ? new LineKind(Type.RECURRING, "charge." + item)
        : new LineKind(Type.ONE_OFF, "once." + item);
  }
}

package dev.penny.source.ubl;

import dev.penny.ledger.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods: UBL names the last day, ours ends with the day after it. */
final class PeriodPart {
  private PeriodPart() {}

  /** The period of this document or line, or null where it says none. */
  static @Nullable Period of(UblFields fields, XmlNode owner) {
    XmlNode period = owner.at("InvoicePeriod");
    if (period == null) {
      return null;
    }
    LocalDate start = fields.optionalDate(period, "StartDate");
    LocalDate last = fields.optionalDate(period, "EndDate");
    if (start == null && last == null) {
      return null;
    }
    LocalDate from = start == null ? last : start;
    LocalDate to = last == null ? start : last;
    if (from == null || to == null || to.isBefore(from)) {
      throw fields.bad(
          period,
          "a period that ends on " + to + " and starts on " + from,
          "a last day that is not before the first (BR-29, BR-30)",
          "Correct the dates.");
    }
    return new Period(from, to.plusDays(1));
  }

  static Period day(LocalDate day) {
    return new Period(day, day.plusDays(1));
  }
}

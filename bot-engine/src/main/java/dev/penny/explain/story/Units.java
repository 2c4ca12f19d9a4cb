package dev.penny.explain.story;

import dev.penny.phrase.Phrase;
import dev.penny.phrase.UnitNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How a billed unit is said: in the plural, and "6566 calls" for 6.566 of "1000 calls". Units that
 * are symbols (kWh, GB) stay as they are.
 */
record Units(BigDecimal count, String unit) {
  private static final Map<String, String> PLURALS =
      Map.of(
          "day", "days",
          "event", "times",
          "minute", "minutes",
          "month", "months",
          "purchase", "purchases",
          "seat", "seats",
          "year", "years");

  static Units of(BigDecimal count, String unit) {
    int digits = 0;
    while (digits < unit.length() && Character.isDigit(unit.charAt(digits))) {
      digits++;
    }
    if (digits > 0 && digits + 1 < unit.length() && unit.charAt(digits) == ' ') {
      BigDecimal times = new BigDecimal(unit.substring(0, digits));
      return new Units(count.multiply(times), unit.substring(digits + 1));
    }
    boolean one = count.compareTo(BigDecimal.ONE) == 0;
    return new Units(count, one ? unit : PLURALS.getOrDefault(unit, unit));
  }

  /** What a price is for: "per kWh"; a unit that begins with a number is a name. */
  static List<Phrase> one(String unit, String ref) {
    return UnitNames.isKnown(unit)
        ? UnitNames.one(unit)
        : List.of(new Phrase.NameFigure(unit, ref));
  }
}

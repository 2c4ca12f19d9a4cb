package dev.penny.slot;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that name times, with their usual short forms and slips. */
final class TimeWords {
  static final Map<String, Month> MONTHS = new HashMap<>();
  static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  /** Units of time by any form of their name. */
  enum Unit {
    DAY(1),
    WEEK(7),
    FORTNIGHT(14),
    MONTH(30),
    QUARTER(91),
    YEAR(365);

    final int days;

    Unit(int days) {
      this.days = days;
    }
  }

  static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("day", Unit.DAY),
          Map.entry("days", Unit.DAY),
          Map.entry("week", Unit.WEEK),
          Map.entry("weeks", Unit.WEEK),
          Map.entry("wk", Unit.WEEK),
          Map.entry("wks", Unit.WEEK),
          Map.entry("fortnight", Unit.FORTNIGHT),
          Map.entry("fortnights", Unit.FORTNIGHT),
          Map.entry("month", Unit.MONTH),
          Map.entry("months", Unit.MONTH),
          Map.entry("mth", Unit.MONTH),
          Map.entry("mths", Unit.MONTH),
          Map.entry("quarter", Unit.QUARTER),
          Map.entry("quarters", Unit.QUARTER),
          Map.entry("year", Unit.YEAR),
          Map.entry("years", Unit.YEAR),
          Map.entry("yr", Unit.YEAR),
          Map.entry("yrs", Unit.YEAR));

  static final Set<String> BACK =
      Set.of("last", "past", "previous", "prior", "preceding", "latest");
  static final Set<String> HERE = Set.of("this", "current", "present");
  static final Set<String> FORTH = Set.of("next", "coming", "following", "upcoming");

  /** Names of months and days that are words as well and need a hint. */
  static final Set<String> DOUBTFUL = WordSet.of("may march mar dec sun sat mon wed fri thu tue");

  static {
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
    MONTHS.put("febuary", Month.FEBRUARY);
    MONTHS.put("febrary", Month.FEBRUARY);
    MONTHS.put("januray", Month.JANUARY);
    MONTHS.put("agust", Month.AUGUST);
    MONTHS.put("setember", Month.SEPTEMBER);
    MONTHS.put("novemeber", Month.NOVEMBER);
    MONTHS.put("decemeber", Month.DECEMBER);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      WEEKDAYS.put(name, day);
      WEEKDAYS.put(name.substring(0, 3), day);
    }
    WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
    WEEKDAYS.put("thur", DayOfWeek.THURSDAY);
    WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
    WEEKDAYS.put("weds", DayOfWeek.WEDNESDAY);
    WEEKDAYS.put("wensday", DayOfWeek.WEDNESDAY);
    WEEKDAYS.put("wendesday", DayOfWeek.WEDNESDAY);
  }

  private TimeWords() {}
}

package dev.penny.wording;

import dev.penny.ledger.Period;
import dev.penny.phrase.Tongue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days, months and periods in a language. Months are called by name; the year is added when it is
 * not plain from the day on which the text is read.
 */
final class Dates {
  /** Further back than this, "March" could be another year's. */
  private static final long PLAIN_MONTHS_BACK = 10;

  private static final long PLAIN_MONTHS_AHEAD = 2;

  private final Tongue tongue;
  private final Locale locale;
  private final boolean monthFirst;
  private final YearMonth now;

  /** {@code locale}: of that language, with the reader's region. */
  Dates(Tongue tongue, Locale locale, LocalDate today) {
    this.tongue = tongue;
    this.locale = locale;
    this.monthFirst = tongue == Tongue.EN && isMonthFirst(locale, today);
    this.now = YearMonth.from(today);
  }

  /**
   * One at a time: the JDK reads a locale's patterns lazily and not safely for threads (a {@code
   * NullPointerException} in {@code LocaleResources} when two begin at once).
   */
  private static synchronized boolean isMonthFirst(Locale locale, LocalDate today) {
    var usual = DateTimeFormatter.ofLocalizedPattern("MMMMd").withLocale(locale);
    return Character.isLetter(usual.format(today).charAt(0));
  }

  String day(LocalDate day) {
    return day(day, isPlain(YearMonth.from(day)));
  }

  private String day(LocalDate day, boolean plain) {
    return format(plain ? dayPattern(day) : dayPattern(day) + yearPattern(), day);
  }

  private String dayPattern(LocalDate day) {
    return switch (tongue) {
      case EN -> monthFirst ? "MMMM d" : "d MMMM";
      case DE -> "d. MMMM";
      case FR -> day.getDayOfMonth() == 1 ? "d'er' MMMM" : "d MMMM";
      case ES -> "d 'de' MMMM";
    };
  }

  private String yearPattern() {
    return switch (tongue) {
      case EN -> monthFirst ? ", y" : " y";
      case DE, FR -> " y";
      case ES -> " 'de' y";
    };
  }

  String month(YearMonth month) {
    String year = isPlain(month) ? "" : tongue == Tongue.ES ? " 'de' y" : " y";
    return format("MMMM" + year, month.atDay(1));
  }

  /** Periods are half-open; people name the last day. Both days have the year, or neither. */
  String period(Period period) {
    LocalDate last = period.lastDay();
    if (period.start().equals(last)) {
      return day(last);
    }
    boolean plain = isPlain(YearMonth.from(period.start())) && isPlain(YearMonth.from(last));
    String from = day(period.start(), plain);
    String to = day(last, plain);
    return switch (tongue) {
      case EN -> from + " to " + to;
      case DE -> from + " bis " + to;
      case FR -> "du " + from + " au " + to;
      case ES -> "del " + from + " al " + to;
    };
  }

  private String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  private boolean isPlain(YearMonth month) {
    long ahead = ChronoUnit.MONTHS.between(now, month);
    return ahead <= PLAIN_MONTHS_AHEAD && ahead >= -PLAIN_MONTHS_BACK;
  }
}

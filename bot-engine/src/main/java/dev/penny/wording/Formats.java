package dev.penny.wording;

import dev.penny.ledger.Period;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Phrases as text. Months are called by name; the year is added when it is not plain from the day
 * on which the text is read.
 */
public final class Formats {
  /** Further back than this, "March" could be another year's. */
  private static final long PLAIN_MONTHS_BACK = 10;

  private static final long PLAIN_MONTHS_AHEAD = 2;

  private final MoneyFormat money;
  private final Locale dates;
  private final boolean monthFirst;
  private final YearMonth now;

  /** {@code tag} is BCP 47; what cannot be read falls back to English. */
  public Formats(String tag, LocalDate today) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      locale = Locale.ENGLISH;
    }
    this.money = new MoneyFormat(locale);
    this.dates = english(locale);
    this.monthFirst = isMonthFirst(dates, today);
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

  /** English words with the reader's order of day and month. */
  private static Locale english(Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return locale;
    }
    return new Locale.Builder().setLanguage("en").setRegion(region(locale)).build();
  }

  private static String region(Locale locale) {
    return locale.getCountry().isEmpty() ? "150" : locale.getCountry();
  }

  MoneyFormat money() {
    return money;
  }

  public String text(List<Phrase> phrases) {
    return phrases.stream().map(this::text).collect(Collectors.joining());
  }

  public String text(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Words words -> words.text();
      case Phrase.MoneyFigure f -> money.money(f.money(), f.signed());
      case Phrase.DayFigure f -> day(f.day());
      case Phrase.MonthFigure f -> month(f.month());
      case Phrase.PeriodFigure f -> period(f.period());
      case Phrase.CountFigure f -> count(f);
      case Phrase.RateFigure f -> money.percent(f.rate().percent());
      case Phrase.PriceFigure f -> money.price(f.price(), f.currency());
      case Phrase.NameFigure f -> f.name();
    };
  }

  private String count(Phrase.CountFigure figure) {
    String number = money.number(figure.count());
    return figure.unit().isEmpty() ? number : number + "\u00a0" + figure.unit();
  }

  private String day(LocalDate day) {
    return day(day, isPlain(YearMonth.from(day)));
  }

  private String day(LocalDate day, boolean plain) {
    String pattern =
        monthFirst ? (plain ? "MMMM d" : "MMMM d, y") : (plain ? "d MMMM" : "d MMMM y");
    return DateTimeFormatter.ofPattern(pattern, dates).format(day);
  }

  private String month(YearMonth month) {
    return DateTimeFormatter.ofPattern(isPlain(month) ? "MMMM" : "MMMM y", dates)
        .format(month.atDay(1));
  }

  /** Periods are half-open; people name the last day. Both days have the year, or neither. */
  private String period(Period period) {
    LocalDate last = period.lastDay();
    if (period.start().equals(last)) {
      return day(last);
    }
    boolean plain = isPlain(YearMonth.from(period.start())) && isPlain(YearMonth.from(last));
    return day(period.start(), plain) + " to " + day(last, plain);
  }

  private boolean isPlain(YearMonth month) {
    long ahead = ChronoUnit.MONTHS.between(now, month);
    return ahead <= PLAIN_MONTHS_AHEAD && ahead >= -PLAIN_MONTHS_BACK;
  }
}

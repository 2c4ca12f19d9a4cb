package dev.penny.wording;

import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import dev.penny.phrase.UnitNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phrases as text: the words of a language, and figures as they are written where it is read. */
public final class Formats {
  /** English without a country of its own: the order of days and months of most of the world. */
  private static final String WORLD = "150";

  private final MoneyFormat money;
  private final Dates dates;
  private final Tongue tongue;

  /** In the language of the locale. */
  public Formats(String tag, LocalDate today) {
    this(tag, Tongue.of(tag), today);
  }

  /**
   * In a language that need not be the locale's; the locale then says the place alone. {@code tag}
   * is BCP 47; what cannot be read falls back to English.
   */
  public Formats(String tag, @Nullable Tongue spoken, LocalDate today) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      locale = Locale.ENGLISH;
    }
    this.tongue = spoken == null ? Tongue.EN : spoken;
    Locale own = tongue == Tongue.EN ? english(locale) : Locale.forLanguageTag(tongue.in(tag));
    this.money = new MoneyFormat(tongue == Tongue.EN ? locale : own);
    this.dates = new Dates(tongue, own, today);
  }

  /** English words with the reader's order of day and month. */
  private static Locale english(Locale locale) {
    if (locale.getLanguage().equals("en")) {
      return locale;
    }
    String region = locale.getCountry().isEmpty() ? WORLD : locale.getCountry();
    return new Locale.Builder().setLanguage("en").setRegion(region).build();
  }

  MoneyFormat money() {
    return money;
  }

  Tongue tongue() {
    return tongue;
  }

  public String text(List<Phrase> phrases) {
    return phrases.stream().map(this::text).collect(Collectors.joining());
  }

  public String text(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Words words -> words.text();
      case Phrase.Sentence sentence -> text(sentence.in(tongue));
      case Phrase.MoneyFigure f -> money.money(f.money(), f.signed());
      case Phrase.DayFigure f -> dates.day(f.day());
      case Phrase.MonthFigure f -> dates.month(f.month());
      case Phrase.PeriodFigure f -> dates.period(f.period());
      case Phrase.CountFigure f -> count(f);
      case Phrase.RateFigure f -> money.percent(f.rate().percent());
      case Phrase.PriceFigure f -> money.price(f.price(), f.currency());
      case Phrase.NameFigure f -> f.name();
    };
  }

  private String count(Phrase.CountFigure figure) {
    String number = money.number(figure.count());
    return figure.unit().isEmpty()
        ? number
        : number + "\u00a0" + UnitNames.of(tongue, figure.unit(), figure.count());
  }
}

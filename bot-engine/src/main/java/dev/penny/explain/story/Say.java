package dev.penny.explain.story;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Builds what is said from the sentences beside this class, and the figures they need. */
final class Say {
  /** Decimals of a quantity that was computed (use a day); billed quantities are shown in full. */
  private static final int SHOWN_DECIMALS = 2;

  private static final Sentences SENTENCES = Sentences.beside(Say.class);

  private final List<Phrase> phrases = new ArrayList<>();

  /** One of the sentences, or a part of one, with its figures. */
  static List<Phrase> say(String key, Object... figures) {
    return SENTENCES.say(key, figures);
  }

  Say add(String key, Object... figures) {
    return all(say(key, figures));
  }

  Say all(List<Phrase> more) {
    phrases.addAll(more);
    return this;
  }

  List<Phrase> done() {
    return List.copyOf(phrases);
  }

  static Phrase money(Money money, String ref) {
    return new Phrase.MoneyFigure(money, ref);
  }

  static Phrase day(LocalDate day, String ref) {
    return new Phrase.DayFigure(day, ref);
  }

  /** " on 1 June". */
  static List<Phrase> on(LocalDate day, String ref) {
    return say("on", "day", day(day, ref));
  }

  static Phrase period(Period period, String ref) {
    return new Phrase.PeriodFigure(period, ref);
  }

  static Phrase count(BigDecimal count, String unit, String ref) {
    Units units = Units.of(count, unit);
    return new Phrase.CountFigure(plain(units.count()), units.unit(), ref);
  }

  static Phrase count(long count, String unit, String ref) {
    return count(BigDecimal.valueOf(count), unit, ref);
  }

  static Phrase count(Ratio count, String unit, String ref) {
    return count(count.decimal(SHOWN_DECIMALS), unit, ref);
  }

  static List<Phrase> perDay(Ratio count, String unit, String ref) {
    return say("perday", "use", count(count, unit, ref));
  }

  static Phrase rate(Rate rate, String ref) {
    return new Phrase.RateFigure(rate, ref);
  }

  static Phrase price(UnitPrice price, Currency currency, String ref) {
    return new Phrase.PriceFigure(price, currency, ref);
  }

  /** What makes the net price said before it the gross amount of the sentence. */
  static List<Phrase> taxOf(InvoiceItem item) {
    return item.tax().amount().isZero()
        ? List.of()
        : say("tax.plus", "rate", rate(item.tax().rate(), Refs.item(item)));
  }

  /** Marks the net price said before it, where the line bears tax. */
  static List<Phrase> beforeTaxOf(InvoiceItem item) {
    return item.tax().amount().isZero() ? List.of() : say("tax.before");
  }

  static Phrase month(Invoice bill) {
    return new Phrase.MonthFigure(BillMonth.of(bill), Refs.invoice(bill));
  }

  static Phrase name(String name, String ref) {
    return new Phrase.NameFigure(name, ref);
  }

  private static BigDecimal plain(BigDecimal count) {
    BigDecimal stripped = count.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

package dev.penny.explain.story;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Builds a sentence piece by piece. */
final class Say {
  /** Decimals of a quantity that was computed (use a day); billed quantities are shown in full. */
  private static final int SHOWN_DECIMALS = 2;

  private final List<Phrase> phrases = new ArrayList<>();

  Say words(String words) {
    phrases.add(Phrase.words(words));
    return this;
  }

  Say money(Money money, String ref) {
    phrases.add(new Phrase.MoneyFigure(money, ref));
    return this;
  }

  Say day(LocalDate day, String ref) {
    phrases.add(new Phrase.DayFigure(day, ref));
    return this;
  }

  Say period(Period period, String ref) {
    phrases.add(new Phrase.PeriodFigure(period, ref));
    return this;
  }

  Say count(BigDecimal count, String unit, String ref) {
    Units units = Units.of(count, unit);
    phrases.add(new Phrase.CountFigure(plain(units.count()), units.unit(), ref));
    return this;
  }

  Say count(long count, String unit, String ref) {
    return count(BigDecimal.valueOf(count), unit, ref);
  }

  Say count(Ratio count, String unit, String ref) {
    return count(count.decimal(SHOWN_DECIMALS), unit, ref);
  }

  Say rate(Rate rate, String ref) {
    phrases.add(new Phrase.RateFigure(rate, ref));
    return this;
  }

  Say price(UnitPrice price, Currency currency, String ref) {
    phrases.add(new Phrase.PriceFigure(price, currency, ref));
    return this;
  }

  /** What makes the net price said before it the gross amount of the sentence. */
  Say taxOf(InvoiceItem item) {
    return item.tax().amount().isZero()
        ? this
        : words(" plus ").rate(item.tax().rate(), Refs.item(item)).words(" tax");
  }

  /** Marks the net price said before it, where the line bears tax. */
  Say beforeTaxOf(InvoiceItem item) {
    return item.tax().amount().isZero() ? this : words(" before tax");
  }

  Say month(Invoice bill) {
    phrases.add(new Phrase.MonthFigure(BillMonth.of(bill), Refs.invoice(bill)));
    return this;
  }

  Say name(String name, String ref) {
    phrases.add(new Phrase.NameFigure(name, ref));
    return this;
  }

  Say all(List<Phrase> more) {
    phrases.addAll(more);
    return this;
  }

  List<Phrase> done() {
    return List.copyOf(phrases);
  }

  private static BigDecimal plain(BigDecimal count) {
    BigDecimal stripped = count.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

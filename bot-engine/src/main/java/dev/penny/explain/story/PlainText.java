package dev.penny.explain.story;

import dev.penny.money.Money;
import dev.penny.money.UnitPrice;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * Phrases as plain English text with ISO dates and decimal points, the same everywhere: for
 * terminals, logs and tests. What a customer reads is formatted by locale elsewhere.
 */
public final class PlainText {
  private PlainText() {}

  public static String of(List<Phrase> phrases) {
    StringBuilder text = new StringBuilder();
    phrases.forEach(phrase -> text.append(of(phrase)));
    return text.toString();
  }

  private static String of(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Words(var text) -> text;
      case Phrase.Sentence sentence -> of(sentence.in(Tongue.EN));
      case Phrase.MoneyFigure(var money, var signed, var _) ->
          signed ? signed(money) : money.toString();
      case Phrase.DayFigure(var day, var _) -> day.toString();
      case Phrase.MonthFigure(var month, var _) -> month.toString();
      case Phrase.PeriodFigure(var period, var _) -> period.start() + " to " + period.lastDay();
      case Phrase.CountFigure(var count, var unit, var _) ->
          unit.isEmpty() ? count.toPlainString() : count.toPlainString() + " " + unit;
      case Phrase.RateFigure(var rate, var _) -> rate.percent().toPlainString() + "%";
      case Phrase.PriceFigure(var price, var currency, var _) -> price(price, currency);
      case Phrase.NameFigure(var name, var _) -> name;
    };
  }

  /** At least the decimals of the currency: 1.20, but 0.2874. */
  private static String price(UnitPrice price, Currency currency) {
    BigDecimal major = price.major();
    int decimals = Math.max(major.scale(), Math.max(0, currency.getDefaultFractionDigits()));
    String per = price.isOfOne() ? "" : " per " + price.per().toPlainString();
    return major.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString()
        + " "
        + currency
        + per;
  }

  private static String signed(Money money) {
    return money.signum() > 0 ? "+" + money : money.toString();
  }
}

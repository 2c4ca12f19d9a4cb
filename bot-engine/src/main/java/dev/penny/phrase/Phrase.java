package dev.penny.phrase;

import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;

/**
 * A piece of a sentence. {@link Words} are ours and literal; every other case is a figure or a name
 * that comes from data and carries {@code ref}, the id of its evidence: {@code item:I1-3}, {@code
 * invoice:I1}, {@code price:TEL-M@2025-04-01}, {@code redemption:R1}, {@code payment:P1}, {@code
 * article:due-dates}, {@code rule:handoff-wait}. Formatting by locale happens once, at the door.
 */
public sealed interface Phrase {

  /** Literal words. A digit in them is refused: a figure must be one of the other cases. */
  record Words(String text) implements Phrase {
    public Words {
      if (text.chars().anyMatch(Character::isDigit)) {
        throw new IllegalArgumentException("a figure hides in literal words: \"" + text + "\"");
      }
    }
  }

  /** A figure or name from data. */
  sealed interface Figure extends Phrase {
    String ref();
  }

  /** An amount; {@code signed} asks for an explicit plus on increases. */
  record MoneyFigure(Money money, boolean signed, String ref) implements Figure {
    public MoneyFigure(Money money, String ref) {
      this(money, false, ref);
    }
  }

  record DayFigure(LocalDate day, String ref) implements Figure {}

  record MonthFigure(YearMonth month, String ref) implements Figure {}

  record PeriodFigure(Period period, String ref) implements Figure {}

  /**
   * A count with its unit in words ("days", "kWh", "seats"); an empty unit prints the bare number.
   */
  record CountFigure(BigDecimal count, String unit, String ref) implements Figure {}

  record RateFigure(Rate rate, String ref) implements Figure {}

  record PriceFigure(UnitPrice price, Currency currency, String ref) implements Figure {}

  /**
   * A name, description, code or title that comes from data: may hold digits, is shown as it is.
   */
  record NameFigure(String name, String ref) implements Figure {}

  static Words words(String text) {
    return new Words(text);
  }
}

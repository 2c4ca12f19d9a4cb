package dev.penny.phrase;

import dev.penny.ledger.Period;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /**
   * The same in every language that is spoken, each with the same figures. Flows decide in
   * sentences; what is said, shown and stored is in one language: {@link Tongue#of(List)}. One that
   * lacks a language, or has other figures in one, is refused.
   */
  record Sentence(Map<Tongue, List<Phrase>> said) implements Phrase {
    public Sentence {
      var copy = new EnumMap<Tongue, List<Phrase>>(Tongue.class);
      for (Tongue tongue : Tongue.values()) {
        List<Phrase> phrases = said.get(tongue);
        if (phrases == null || phrases.stream().anyMatch(Sentence.class::isInstance)) {
          throw new IllegalArgumentException("not said in " + tongue + ": " + said);
        }
        copy.put(tongue, List.copyOf(phrases));
      }
      said = Collections.unmodifiableMap(copy);
      for (Tongue tongue : Tongue.values()) {
        if (!figures(said, tongue).equals(figures(said, Tongue.EN))) {
          throw new IllegalArgumentException("other figures in " + tongue + ": " + said);
        }
      }
    }

    public List<Phrase> in(Tongue tongue) {
      return Objects.requireNonNull(said.get(tongue));
    }

    /** Each with how often it is said; the order is the language's own. */
    private static Map<Phrase, Long> figures(Map<Tongue, List<Phrase>> said, Tongue tongue) {
      return Objects.requireNonNull(said.get(tongue)).stream()
          .filter(Figure.class::isInstance)
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
  }

  static Words words(String text) {
    return new Words(text);
  }
}

package dev.penny.flow.terms;

import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Effect;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** What a promotion takes off, in a few words: "10 % off, for 3 bills". */
public final class EffectWords {
  static final Words WORDS = Words.beside(EffectWords.class);

  private EffectWords() {}

  /** {@code currency} is that of the order, for amounts that name none. */
  public static List<Phrase> of(Effect effect, Currency currency, String ref) {
    List<Phrase> what =
        switch (effect.reduction()) {
          case Effect.Percent(var rate) ->
              WORDS.say("effpercent", "rate", new Phrase.RateFigure(rate, ref));
          case Effect.Fixed(var minor, var own) ->
              WORDS.say("efffixed", "amount", amount(minor, own == null ? currency : own, ref));
          case Effect.FixedPrice(var minor, var own) ->
              WORDS.say("effprice", "amount", amount(minor, own == null ? currency : own, ref));
          case Effect.FreeCycles _ -> WORDS.say("efffree");
        };
    Integer cycles = effect.cycles();
    return cycles == null
        ? what
        : WORDS.say("effcycles", "effect", what, "count", count(cycles, "bill", ref));
  }

  static Phrase amount(long minor, Currency currency, String ref) {
    return new Phrase.MoneyFigure(Money.of(minor, Objects.requireNonNull(currency)), ref);
  }

  /** {@code unit} in the singular. */
  static Phrase count(long count, String unit, String ref) {
    return new Phrase.CountFigure(BigDecimal.valueOf(count), count == 1 ? unit : unit + "s", ref);
  }
}

package dev.penny.rating;

import dev.penny.explain.exact.Ratio;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Sentences;
import java.math.BigDecimal;
import java.util.List;

/** The sentences beside this class, and figures for them. */
final class Say {
  private static final int SHOWN_DECIMALS = 2;

  private static final Sentences SENTENCES = Sentences.beside(Say.class);

  private Say() {}

  static List<Phrase> say(String key, Object... figures) {
    return SENTENCES.say(key, figures);
  }

  static Phrase name(String name, String ref) {
    return new Phrase.NameFigure(name, ref);
  }

  static Phrase count(BigDecimal count, String unit, String ref) {
    BigDecimal plain = count.stripTrailingZeros();
    return new Phrase.CountFigure(plain.scale() < 0 ? plain.setScale(0) : plain, unit, ref);
  }

  static Phrase count(Ratio count, String unit, String ref) {
    return count(count.decimal(SHOWN_DECIMALS), unit, ref);
  }
}

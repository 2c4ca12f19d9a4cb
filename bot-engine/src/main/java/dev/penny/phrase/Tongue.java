package dev.penny.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Penny speaks. English is also what is spoken where none of them is wanted. */
public enum Tongue {
  EN,
  DE,
  FR,
  ES;

  /** The language of a locale, BCP 47: {@code de-AT} is German. What is not spoken is English. */
  public static Tongue of(String locale) {
    Tongue known = named(Locale.forLanguageTag(locale).getLanguage());
    return known == null ? EN : known;
  }

  /** By its ISO 639 code; null: it is not spoken. */
  public static @Nullable Tongue named(String code) {
    for (Tongue tongue : values()) {
      if (tongue.code().equals(code)) {
        return tongue;
      }
    }
    return null;
  }

  /** ISO 639: {@code de}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** This language as it is spoken where that locale is: German and {@code en-CH} is de-CH. */
  public String in(String locale) {
    Locale given = Locale.forLanguageTag(locale);
    if (given.getLanguage().equals(code())) {
      return locale;
    }
    return given.getCountry().isEmpty() ? code() : code() + "-" + given.getCountry();
  }

  /** What is said in this language: no {@link Phrase.Sentence} is left. */
  public List<Phrase> of(List<Phrase> phrases) {
    var said = new ArrayList<Phrase>();
    for (Phrase phrase : phrases) {
      if (phrase instanceof Phrase.Sentence sentence) {
        said.addAll(sentence.in(this));
      } else {
        said.add(phrase);
      }
    }
    return List.copyOf(said);
  }
}

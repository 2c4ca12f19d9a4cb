package dev.penny.phrase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the units of bills are called in each language, in the singular and the plural. Units that
 * are not known are shown as they are.
 */
public final class UnitNames {
  private static final Sentences NAMES = Sentences.beside(UnitNames.class);
  private static final Map<String, String> KEYS = keys();

  private UnitNames() {}

  /** {@code unit}: the English name, singular or plural. */
  public static boolean isKnown(String unit) {
    return KEYS.containsKey(unit);
  }

  /** A unit beside a count; {@code unit} is in English, and in the number that English asks for. */
  public static String of(Tongue tongue, String unit, BigDecimal count) {
    String key = KEYS.get(unit);
    return tongue == Tongue.EN || key == null
        ? unit
        : forms(tongue, key)[isOne(tongue, count) ? 0 : 1];
  }

  /** One of a known unit, as in "per minute"; an unknown one is refused. */
  public static List<Phrase> one(String unit) {
    @Nullable String key = KEYS.get(unit);
    if (key == null) {
      throw new IllegalArgumentException("no unit is called " + unit);
    }
    var said = new TreeMap<Tongue, List<Phrase>>();
    for (Tongue tongue : Tongue.values()) {
      said.put(tongue, List.of(Phrase.words(forms(tongue, key)[0])));
    }
    return List.of(new Phrase.Sentence(said));
  }

  /** French counts anything under two as one. */
  private static boolean isOne(Tongue tongue, BigDecimal count) {
    BigDecimal size = count.abs();
    return tongue == Tongue.FR
        ? size.compareTo(BigDecimal.TWO) < 0
        : size.compareTo(BigDecimal.ONE) == 0;
  }

  private static String[] forms(Tongue tongue, String key) {
    String both = NAMES.plain(key, tongue);
    int bar = both.indexOf('|');
    return bar < 0
        ? new String[] {both, both}
        : new String[] {both.substring(0, bar), both.substring(bar + 1)};
  }

  private static Map<String, String> keys() {
    var keys = new TreeMap<String, String>();
    for (String key : NAMES.keys()) {
      for (String form : forms(Tongue.EN, key)) {
        keys.put(form, key);
      }
    }
    return keys;
  }
}

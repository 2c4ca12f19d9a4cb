package dev.penny.understanding;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language of a text by the letters it is written in, where they tell. */
final class Scripts {
  private static final Map<UnicodeScript, String> LANGUAGES =
      new EnumMap<>(
          Map.of(
              UnicodeScript.CYRILLIC, "ru",
              UnicodeScript.GREEK, "el",
              UnicodeScript.ARABIC, "ar",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.DEVANAGARI, "hi",
              UnicodeScript.HIRAGANA, "ja",
              UnicodeScript.KATAKANA, "ja",
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.HAN, "zh"));

  private Scripts() {}

  /** The ISO 639 code where most letters are of one such script; null: they do not tell. */
  static @Nullable String language(String text) {
    var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    int letters = 0;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      letters++;
    }
    if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
      return "ja"; // written with Chinese characters too
    }
    for (var script : LANGUAGES.entrySet()) {
      if (2 * counts.getOrDefault(script.getKey(), 0) > letters) {
        return script.getValue();
      }
    }
    return null;
  }
}

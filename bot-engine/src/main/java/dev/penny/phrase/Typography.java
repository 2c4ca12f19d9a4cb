package dev.penny.phrase;

import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a language asks of its letters that no one should have to type: French spaces that must not
 * break, and "d’avril" for "de" before a month that begins with a vowel.
 */
final class Typography {
  private static final String FIXED = "\u00a0";
  private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[:;?!»])");
  private static final Pattern AFTER_QUOTE = Pattern.compile("(?<=«) ");
  private static final Pattern SILENT_E = Pattern.compile("(?<=\\b([dDlL]|[qQ]u))e $");

  /** In French these begin with a vowel. */
  private static final Set<Month> VOWEL = EnumSet.of(Month.APRIL, Month.AUGUST, Month.OCTOBER);

  private Typography() {}

  static String of(Tongue tongue, String text) {
    return tongue == Tongue.FR
        ? AFTER_QUOTE.matcher(BEFORE_SIGN.matcher(text).replaceAll(FIXED)).replaceAll(FIXED)
        : text;
  }

  /** The words that stand right before these phrases. */
  static String before(Tongue tongue, String words, List<Phrase> next) {
    boolean vowel =
        tongue == Tongue.FR
            && !next.isEmpty()
            && next.getFirst() instanceof Phrase.MonthFigure month
            && VOWEL.contains(month.month().getMonth());
    return vowel ? SILENT_E.matcher(words).replaceFirst("’") : words;
  }
}

package dev.penny.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts slips of the fingers right: a word that stands in no example becomes the commonest known one
 * that is a single slip away (a letter missing, added, changed, or two swapped) and begins alike.
 * Only for what was not understood as it was written.
 */
final class Spelling {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** A word met once may be a slip itself, so nothing is mended into it; it is left as it is. */
  private static final int KNOWN = 3;

  private static final int SHORTEST = 2;

  /** "Hiii", "sooo much": so many of a letter in a row are for the tone. */
  private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

  private final Map<String, Long> known;
  private final Set<String> met;

  Spelling(Examples examples) {
    var all =
        examples.texts().stream()
            .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
            .filter(word -> word.length() >= SHORTEST)
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    this.met = Set.copyOf(all.keySet());
    this.known = new HashMap<>(all);
    this.known.values().removeIf(times -> times < KNOWN);
  }

  /** Whether any word was ever met; numbers alone are not words. */
  boolean knowsAny(String text) {
    return WORD.matcher(text)
        .results()
        .anyMatch(m -> met.contains(m.group().toLowerCase(Locale.ROOT)));
  }

  /** Stretched words at the length they are known in, or with the letter twice. */
  String squeeze(String text) {
    return STRETCHED.matcher(text).find()
        ? WORD.matcher(text).replaceAll(m -> Matcher.quoteReplacement(squeezed(m.group())))
        : text;
  }

  private String squeezed(String word) {
    Matcher stretched = STRETCHED.matcher(word);
    if (!stretched.find()) {
      return word;
    }
    String once = stretched.replaceAll("$1");
    String twice = stretched.replaceAll("$1$1");
    return met.contains(once.toLowerCase(Locale.ROOT)) ? once : twice;
  }

  /** The text with known words for slips; itself where nothing was to be mended. */
  String mend(String text) {
    Matcher words = WORD.matcher(text);
    return words.replaceAll(m -> Matcher.quoteReplacement(word(m.group())));
  }

  private String word(String written) {
    String plain = written.toLowerCase(Locale.ROOT);
    if (plain.length() < SHORTEST || met.contains(plain)) {
      return written;
    }
    String best = written;
    long times = 0;
    for (var entry : known.entrySet()) {
      String word = entry.getKey();
      long said = entry.getValue();
      boolean commoner = said > times || (said == times && word.compareTo(best) < 0);
      if (commoner && word.charAt(0) == plain.charAt(0) && isOneSlip(plain, word)) {
        best = word;
        times = said;
      }
    }
    return best;
  }

  static boolean isOneSlip(String a, String b) {
    if (a.length() > b.length()) {
      return isOneSlip(b, a);
    }
    int same = 0;
    while (same < a.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (b.length() == a.length() + 1) {
      return a.substring(same).equals(b.substring(same + 1));
    }
    return a.length() == b.length()
        && same < a.length()
        && (a.substring(same + 1).equals(b.substring(same + 1)) || isSwap(a, b, same));
  }

  private static boolean isSwap(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }
}

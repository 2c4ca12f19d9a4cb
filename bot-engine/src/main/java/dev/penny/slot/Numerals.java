package dev.penny.slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in words: "twenty-five", "two hundred and fifty", "the twenty-first". */
final class Numerals {
  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Integer> TENTHS = Map.of("twentieth", 20, "thirtieth", 30);
  private static final Map<String, Long> SCALES =
      Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L);

  static {
    List<String> small =
        inOrder(
            "zero one two three four five six seven eight nine "
                + "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    List<String> tens = inOrder("twenty thirty forty fifty sixty seventy eighty ninety");
    List<String> ordinals =
        inOrder(
            "first second third fourth fifth sixth seventh eighth ninth "
                + "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");
    for (int i = 0; i < small.size(); i++) {
      SMALL.put(small.get(i), i);
    }
    for (int i = 0; i < tens.size(); i++) {
      TENS.put(tens.get(i), 20 + 10 * i);
    }
    TENS.put("fourty", 40);
    for (int i = 0; i < ordinals.size(); i++) {
      ORDINALS.put(ordinals.get(i), i + 1);
    }
  }

  /** What is more is no number that people write in words. */
  private static final long MOST = 1_000_000_000L;

  private Numerals() {}

  private static List<String> inOrder(String words) {
    return List.of(words.split(" ", -1));
  }

  /** A whole number in words, at least two words or one; null where none begins here. */
  static @Nullable Match<Long> words(Tokens tokens, int start) {
    Match<Long> first = upToNinetyNine(tokens, start);
    boolean article = tokens.is(start, "a") && SCALES.containsKey(tokens.text(start + 1));
    if (first == null && !article) {
      return null;
    }
    long total = 0;
    long part = first == null ? 1 : first.value();
    int at = first == null ? start + 1 : first.end();
    while (true) {
      if (part > MOST || total > MOST) {
        return new Match<>(total + part, at);
      }
      Long scale = SCALES.get(tokens.text(at));
      if (scale != null) {
        at++;
        if (scale == 100) {
          part *= 100;
        } else {
          total += part * scale;
          part = 0;
        }
      }
      int next = tokens.skip(at, "and");
      Match<Long> more = scale == null ? null : upToNinetyNine(tokens, next);
      if (more == null) {
        Long again = SCALES.get(tokens.text(at));
        if (scale == null || again == null) {
          return new Match<>(total + part, at);
        }
        continue;
      }
      part += more.value();
      at = more.end();
    }
  }

  private static @Nullable Match<Long> upToNinetyNine(Tokens tokens, int at) {
    Integer tens = TENS.get(tokens.text(at));
    if (tens != null) {
      int next = tokens.skip(at + 1, "-");
      Integer ones = SMALL.get(tokens.text(next));
      return ones != null && ones >= 1 && ones <= 9
          ? new Match<>((long) tens + ones, next + 1)
          : new Match<>((long) tens, at + 1);
    }
    Integer small = SMALL.get(tokens.text(at));
    return small == null ? null : new Match<>((long) small, at + 1);
  }

  /** A count, in digits (at most three) or words, or "a", "a couple of"; null where none. */
  static @Nullable Match<Integer> count(Tokens tokens, int at) {
    int digits = tokens.whole(at, 3);
    if (digits >= 0) {
      return new Match<>(digits, at + 1);
    }
    int couple = tokens.skip(at, "a");
    if (tokens.is(couple, "couple")) {
      return new Match<>(2, tokens.skip(couple + 1, "of"));
    }
    if (tokens.is(at, "a") || tokens.is(at, "an")) {
      return new Match<>(1, at + 1);
    }
    Match<Long> words = words(tokens, at);
    return words == null || words.value() > 999
        ? null
        : new Match<>(Math.toIntExact(words.value()), words.end());
  }

  /** "3rd", or "third"; null where none begins here. */
  static @Nullable Match<Integer> ordinal(Tokens tokens, int at) {
    int digits = tokens.whole(at, 2);
    if (digits > 0) {
      boolean ends =
          tokens.at(at + 1).glued()
              && List.of("st", "nd", "rd", "th").contains(tokens.text(at + 1));
      return ends ? new Match<>(digits, at + 2) : null;
    }
    return ordinalWord(tokens, at);
  }

  static @Nullable Match<Integer> ordinalWord(Tokens tokens, int at) {
    Integer tens = TENS.get(tokens.text(at));
    if (tens != null) {
      int next = tokens.skip(at + 1, "-");
      Integer ones = ORDINALS.get(tokens.text(next));
      return ones != null && ones <= 9 ? new Match<>(tens + ones, next + 1) : null;
    }
    Integer plain = ORDINALS.getOrDefault(tokens.text(at), TENTHS.get(tokens.text(at)));
    return plain == null ? null : new Match<>(plain, at + 1);
  }
}

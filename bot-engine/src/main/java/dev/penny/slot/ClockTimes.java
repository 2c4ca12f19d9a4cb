package dev.penny.slot;

import java.util.Set;

/** Times of day, which are read only to keep their numbers from being taken for something else. */
final class ClockTimes {
  private static final Set<String> HALVES = Set.of("am", "pm", "o'clock", "oclock", "hrs", "h");
  private static final Set<String> PAST = Set.of("past", "to");
  private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening");
  private static final int HOURS = 24;

  private ClockTimes() {}

  /** Whether the number here belongs to a time of day. */
  static boolean isAt(Tokens tokens, int at) {
    return from(tokens, at)
        || (tokens.isNumber(at - 1) && from(tokens, at - 1))
        || ends(tokens, at);
  }

  /** "5:30", "5 pm", "9 05 in the morning", "25 past 7". */
  private static boolean from(Tokens tokens, int at) {
    int number = hour(tokens, at);
    if (number < 0) {
      return false;
    }
    boolean colon = tokens.is(at + 1, ":") && tokens.at(at + 1).glued() && tokens.isNumber(at + 2);
    int next = tokens.whole(at + 1, 2) >= 0 && number <= HOURS ? at + 2 : at + 1;
    return colon
        || (number <= HOURS && isHalf(tokens, next))
        || (tokens.in(at + 1, PAST) && tokens.is(at + 1, "past") && hour(tokens, at + 2) >= 0)
        || (tokens.after(next, "in", "the") > 0 && tokens.in(next + 2, PARTS));
  }

  /** The number after "25 past", "half past", "quarter to", or after a colon. */
  private static boolean ends(Tokens tokens, int at) {
    boolean colon = tokens.is(at - 1, ":") && tokens.at(at).glued() && tokens.isNumber(at - 2);
    boolean counted =
        tokens.in(at - 1, PAST)
            && (tokens.is(at - 2, "half")
                || tokens.is(at - 2, "quarter")
                || (tokens.is(at - 1, "past") && tokens.isNumber(at - 2)));
    return colon || counted;
  }

  private static boolean isHalf(Tokens tokens, int at) {
    boolean dotted =
        (tokens.is(at, "a") || tokens.is(at, "p"))
            && tokens.is(at + 1, ".")
            && tokens.is(at + 2, "m");
    return tokens.in(at, HALVES) || dotted;
  }

  private static int hour(Tokens tokens, int at) {
    String text = tokens.text(at).replace('.', ' ').replace(',', ' ');
    int blank = text.indexOf(' ');
    return blank > 0 && text.length() - blank == 3 && tokens.isNumber(at)
        ? HOURS
        : tokens.whole(at, 2);
  }
}

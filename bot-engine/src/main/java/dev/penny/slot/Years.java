package dev.penny.slot;

import org.jspecify.annotations.Nullable;

/** Years: four digits, two after a stroke, or "last year". */
final class Years {
  private static final int FIRST = 1900;
  private static final int LAST = 2099;

  private final Tokens tokens;
  private final Frame frame;

  Years(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.frame = frame;
  }

  /** A year of four digits that stands alone. */
  @Nullable Integer plain(int at) {
    int year = tokens.text(at).length() == 4 ? tokens.whole(at, 4) : -1;
    return year >= FIRST && year <= LAST && !tokens.isGluedOn(at) ? year : null;
  }

  /** The year that follows a month or quarter: "2025", ", 2025", "of last year". */
  @Nullable Match<Integer> following(int at) {
    int next = tokens.skip(tokens.skip(at, ","), "of");
    next = tokens.skip(next, "in");
    Integer year = plain(next);
    if (year != null) {
      return new Match<>(year, next + 1);
    }
    if (tokens.is(next, "'") && tokens.whole(next + 1, 2) >= 0 && tokens.at(next + 1).glued()) {
      return new Match<>(century(tokens.whole(next + 1, 2)), next + 2);
    }
    return relative(next);
  }

  /** "Last year", "this year", "next year". */
  @Nullable Match<Integer> relative(int start) {
    int at = tokens.skip(start, "the");
    if (!tokens.is(at + 1, "year")) {
      return null;
    }
    int end = at + 2;
    if (tokens.in(at, TimeWords.BACK)) {
      return new Match<>(frame.today().getYear() - 1, end);
    }
    if (tokens.in(at, TimeWords.HERE)) {
      return new Match<>(frame.today().getYear(), end);
    }
    return tokens.in(at, TimeWords.FORTH) ? new Match<>(frame.today().getYear() + 1, end) : null;
  }

  /** A year as it is written in a date in figures: two digits are of this century. */
  @Nullable Integer inFigures(int at) {
    Integer year = plain(at);
    if (year != null) {
      return year;
    }
    return tokens.text(at).length() == 2 && tokens.whole(at, 2) >= 0
        ? century(tokens.whole(at, 2))
        : null;
  }

  private static int century(int twoDigits) {
    return 2000 + twoDigits;
  }
}

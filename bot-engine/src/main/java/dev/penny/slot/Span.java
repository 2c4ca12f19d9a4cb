package dev.penny.slot;

import dev.penny.slot.TimeWords.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A length of time in calendar units: "three weeks", "a year and a half", "half a year". */
record Span(int count, Unit unit, boolean half) {
  private static final int MONTHS_OF_HALF_A_YEAR = 6;
  private static final int DAYS_OF_HALF_A_MONTH = 15;

  static @Nullable Match<Span> read(Tokens tokens, int start) {
    int halfOf = tokens.after(start, "half", "a");
    Unit part = halfOf < 0 ? null : TimeWords.UNITS.get(tokens.text(halfOf));
    if (part != null) {
      return new Match<>(new Span(0, part, true), halfOf + 1);
    }
    Match<Integer> count = Numerals.count(tokens, start);
    if (count == null) {
      return null;
    }
    int halved = tokens.after(count.end(), "and", "a", "half");
    int named = halved > 0 ? halved : dash(tokens, count.end());
    Unit unit = TimeWords.UNITS.get(tokens.text(named));
    if (unit == null) {
      return null;
    }
    int end = named + 1;
    int half = tokens.after(end, "and", "a", "half");
    return new Match<>(new Span(count.value(), unit, halved > 0 || half > 0), Math.max(end, half));
  }

  /** "12-month". */
  private static int dash(Tokens tokens, int at) {
    boolean stuck = tokens.at(at).glued() && tokens.at(at + 1).glued();
    return stuck ? tokens.skip(at, "-") : at;
  }

  LocalDate before(LocalDate day) {
    return moved(day, -1);
  }

  LocalDate after(LocalDate day) {
    return moved(day, 1);
  }

  int days() {
    return count * unit.days + (half ? unit.days / 2 : 0);
  }

  private LocalDate moved(LocalDate day, int way) {
    LocalDate whole =
        switch (unit) {
          case DAY, WEEK, FORTNIGHT -> day.plusDays((long) way * count * unit.days);
          case MONTH -> day.plusMonths((long) way * count);
          case QUARTER -> day.plusMonths(3L * way * count);
          case YEAR -> day.plusYears((long) way * count);
        };
    if (!half) {
      return whole;
    }
    return switch (unit) {
      case DAY -> whole;
      case WEEK, FORTNIGHT -> whole.plusDays((long) way * unit.days / 2);
      case MONTH, QUARTER -> whole.plusDays((long) way * DAYS_OF_HALF_A_MONTH);
      case YEAR -> whole.plusMonths((long) way * MONTHS_OF_HALF_A_YEAR);
    };
  }
}

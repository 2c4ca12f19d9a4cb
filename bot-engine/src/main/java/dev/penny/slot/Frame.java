package dev.penny.slot;

import java.time.LocalDate;

/**
 * How a day is read that does not say all of itself: {@code today} for "yesterday", {@code lean}
 * for a month without a year. Billing looks back.
 */
public record Frame(LocalDate today, Lean lean) {
  /** Which way a year-less date lies. */
  public enum Lean {
    PAST,
    FUTURE
  }

  /** Looking back from that day. */
  public static Frame past(LocalDate today) {
    return new Frame(today, Lean.PAST);
  }

  boolean isPast() {
    return lean == Lean.PAST;
  }

  /** The year in which such a day of the year lies; the day of today counts as both. */
  LocalDate yearFor(int month, int day) {
    LocalDate here = at(today.getYear(), month, day);
    if (isPast()) {
      return here.isAfter(today) ? at(today.getYear() - 1, month, day) : here;
    }
    return here.isBefore(today) ? at(today.getYear() + 1, month, day) : here;
  }

  /** The day, or the last one of its month where that is shorter (29 February). */
  static LocalDate at(int year, int month, int day) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
  }
}

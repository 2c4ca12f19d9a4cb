package dev.penny.slot;

import java.time.LocalDate;

/** What an expression of time says. All days are included at both ends. */
sealed interface Time {
  /**
   * One day.
   *
   * @param loose the year or month was not said, so that it depends on which way one looks
   */
  record On(LocalDate day, boolean loose) implements Time {}

  record Stretch(LocalDate from, LocalDate to, Grain grain, boolean loose) implements Time {
    public Stretch {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a stretch from " + from + " to " + to);
      }
    }
  }

  /** So many days at no particular time: "two weeks", "a year" (months are 30 days, years 365). */
  record Length(int days) implements Time {}

  /** "The 4th of each month". */
  record Repeated() implements Time {}

  /** "Lately", "some months ago": a time that nobody can tell; {@code day}: said as one day. */
  record Vague(boolean day) implements Time {}

  /** The first day. */
  static LocalDate first(Time time) {
    return switch (time) {
      case On on -> on.day();
      case Stretch stretch -> stretch.from();
      case Length _, Repeated _, Vague _ -> throw new IllegalArgumentException("no day: " + time);
    };
  }

  /** The last day. */
  static LocalDate last(Time time) {
    return switch (time) {
      case On on -> on.day();
      case Stretch stretch -> stretch.to();
      case Length _, Repeated _, Vague _ -> throw new IllegalArgumentException("no day: " + time);
    };
  }

  static boolean isDated(Time time) {
    return time instanceof On || time instanceof Stretch;
  }

  static boolean isLoose(Time time) {
    return switch (time) {
      case On on -> on.loose();
      case Stretch stretch -> stretch.loose();
      case Length _, Repeated _, Vague _ -> false;
    };
  }
}

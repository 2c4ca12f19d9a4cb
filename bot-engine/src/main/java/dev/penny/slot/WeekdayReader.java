package dev.penny.slot;

import dev.penny.slot.Time.On;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days of the week: "last Tuesday" is the latest before today, "next Friday" that of the next week,
 * "on Monday" the nearest on the side that is looked at; "Monday last week" counts by weeks.
 */
final class WeekdayReader {
  private static final Set<String> HINTS =
      WordSet.of(
          "on last next this since until till by from to before after past previous and", "coming");

  private static final Set<String> JOINS = WordSet.of("- – — to until till through and or");

  private final Tokens tokens;
  private final Frame frame;
  private final LocalDate today;

  WeekdayReader(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.frame = frame;
    this.today = frame.today();
  }

  @Nullable Match<Time> read(int start) {
    int at = tokens.skip(start, "the");
    at = tokens.is(at, "this") && tokens.in(at + 1, TimeWords.FORTH) ? at + 1 : at;
    boolean back = tokens.in(at, TimeWords.BACK);
    boolean forth = tokens.in(at, TimeWords.FORTH);
    boolean here = tokens.in(at, TimeWords.HERE);
    Match<Time> ofWeek = ofWeek(at);
    if (ofWeek != null) {
      return ofWeek;
    }
    int name = back || forth || here ? at + 1 : at;
    DayOfWeek day = weekday(name);
    if (day == null) {
      return null;
    }
    Match<Time> dated = dated(name + 1, back || forth || here);
    if (dated != null) {
      return dated;
    }
    Match<Integer> weeks = weeks(name + 1);
    if (weeks != null) {
      return inWeek(day, weeks);
    }
    Match<Integer> later = back || forth || here ? null : later(name + 1);
    if (later != null) {
      LocalDate next = today.with(TemporalAdjusters.next(day));
      return new Match<>(new On(next.plusWeeks(later.value()), false), later.end());
    }
    LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate on =
        back
            ? today.with(TemporalAdjusters.previous(day))
            : forth ? week.plusWeeks(1).with(day) : bare(day, here);
    return new Match<>(new On(on, !back && !forth && !here), partOfDay(name + 1));
  }

  /** "Monday week", "Wednesday in two weeks": so many weeks after the next such day. */
  private @Nullable Match<Integer> later(int at) {
    if (tokens.is(at, "week") && !tokens.isWord(at + 1)) {
      return new Match<>(1, at + 1);
    }
    Match<Integer> count = tokens.is(at, "in") ? Numerals.count(tokens, at + 1) : null;
    boolean weeks = count != null && tokens.in(count.end(), Set.of("week", "weeks"));
    return weeks && count != null ? new Match<>(count.value(), count.end() + 1) : null;
  }

  private LocalDate bare(DayOfWeek day, boolean thisWeek) {
    if (thisWeek) {
      LocalDate ofWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(day);
      return frame.isPast() || !ofWeek.isBefore(today)
          ? ofWeek
          : today.with(TemporalAdjusters.next(day));
    }
    return today.with(
        frame.isPast() ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
  }

  private @Nullable DayOfWeek weekday(int at) {
    if (tokens.in(at - 1, Set.of("black", "good", "cyber"))) {
      return null; // a feast, and one that moves
    }
    DayOfWeek day = TimeWords.WEEKDAYS.get(tokens.text(at));
    boolean doubtful =
        tokens.text(at).length() <= 3 && TimeWords.DOUBTFUL.contains(tokens.text(at));
    return day == null || (doubtful && !isHinted(at)) ? null : day;
  }

  /** Words that days follow, and another day: "mon-wed", "sat and sun". */
  private boolean isHinted(int at) {
    boolean first = tokens.in(at + 1, JOINS) && isName(at + 2);
    return tokens.in(at - 1, HINTS) || first || (tokens.in(at - 1, JOINS) && isName(at - 2));
  }

  private boolean isName(int at) {
    return TimeWords.WEEKDAYS.containsKey(tokens.text(at));
  }

  /** "Tuesday the 5th", "Monday, 3 March": the date counts. */
  private @Nullable Match<Time> dated(int start, boolean shifted) {
    int at = tokens.skip(tokens.skip(start, ","), "on");
    if (shifted) {
      return null;
    }
    var dates = new DateReader(tokens, frame);
    Match<Time> date = dates.read(at);
    Match<Integer> word =
        tokens.is(at, "the") && date == null ? Numerals.ordinalWord(tokens, at + 1) : null;
    return word == null || word.value() > 31 || !tokens.in(word.end(), DateReader.AFTER_DAY)
        ? date
        : new Match<>(new On(dates.ofMonth(word.value()), true), word.end());
  }

  /** "Last week's Monday", "last week on Monday". */
  private @Nullable Match<Time> ofWeek(int at) {
    Match<Integer> weeks = weeks(at);
    if (weeks == null) {
      return null;
    }
    int next = tokens.skip(tokens.skip(weeks.end(), "'s"), "on");
    DayOfWeek day = weekday(next);
    return day == null ? null : inWeek(day, new Match<>(weeks.value(), next + 1));
  }

  private Match<Time> inWeek(DayOfWeek day, Match<Integer> weeks) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Match<>(new On(monday.plusWeeks(weeks.value()).with(day), false), weeks.end());
  }

  /** "Last week", "of next week": weeks from this one. */
  private @Nullable Match<Integer> weeks(int start) {
    int at = tokens.skip(tokens.skip(start, "of"), "the");
    if (!tokens.is(at + 1, "week")) {
      return null;
    }
    if (tokens.in(at, TimeWords.BACK)) {
      return new Match<>(-1, at + 2);
    }
    if (tokens.in(at, TimeWords.FORTH)) {
      return new Match<>(1, at + 2);
    }
    return tokens.in(at, TimeWords.HERE) ? new Match<>(0, at + 2) : null;
  }

  private int partOfDay(int at) {
    return tokens.skip(at, Set.of("morning", "afternoon", "evening", "night"));
  }
}

package dev.penny.slot;

import org.jspecify.annotations.Nullable;

/** One expression of time: of all readings the longest. */
final class TimeReader {
  private final DateReader dates;
  private final RelativeReader relative;
  private final BoundaryReader boundaries;
  private final WeekdayReader weekdays;
  private final Holidays holidays;
  private final LengthReader lengths;
  private final PeriodReader periods;

  TimeReader(Tokens tokens, Frame frame) {
    this.dates = new DateReader(tokens, frame);
    this.relative = new RelativeReader(tokens, frame);
    this.periods = new PeriodReader(tokens, frame);
    this.boundaries = new BoundaryReader(tokens, frame, periods);
    this.weekdays = new WeekdayReader(tokens, frame);
    this.holidays = new Holidays(tokens, frame);
    this.lengths = new LengthReader(tokens, frame);
  }

  @Nullable Match<Time> read(int at) {
    Match<Time> best = longer(dates.read(at), relative.read(at));
    best = longer(best, boundaries.read(at));
    best = longer(best, weekdays.read(at));
    best = longer(best, holidays.read(at));
    best = longer(best, lengths.read(at));
    Match<Time.Stretch> named = periods.named(at);
    return longer(best, named == null ? null : new Match<>(named.value(), named.end()));
  }

  /** A day or a period that has its place in the calendar. */
  @Nullable Match<Time> dated(int at) {
    Match<Time> read = read(at);
    return read != null && Time.isDated(read.value()) ? read : null;
  }

  private static @Nullable Match<Time> longer(@Nullable Match<Time> a, @Nullable Match<Time> b) {
    return a == null || (b != null && b.end() > a.end()) ? b : a;
  }
}

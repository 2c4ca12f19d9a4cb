package dev.penny.slot;

import dev.penny.slot.Time.On;
import dev.penny.slot.Time.Stretch;
import dev.penny.slot.TimeWords.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a period: its start, middle, end, first or last day, first week, first half. "The end of
 * March" is its last day, "early March" its first ten.
 */
final class BoundaryReader {
  private static final Set<String> START = Set.of("start", "beginning", "begining");
  private static final Set<String> END = Set.of("end");
  private static final Set<String> MIDDLE = Set.of("middle");
  private static final int TEN = 10;

  private final Tokens tokens;
  private final PeriodReader periods;
  private final DateReader dates;
  private final Years years;
  private final LocalDate today;

  BoundaryReader(Tokens tokens, Frame frame, PeriodReader periods) {
    this.tokens = tokens;
    this.periods = periods;
    this.dates = new DateReader(tokens, frame);
    this.years = new Years(tokens, frame);
    this.today = frame.today();
  }

  @Nullable Match<Time> read(int start) {
    int at = tokens.skip(start, "the");
    Match<Time> edge = edge(at);
    if (edge != null) {
      return edge;
    }
    Match<Time> weekOf = weekOf(at);
    if (weekOf != null) {
      return weekOf;
    }
    Match<Time> third = third(at);
    if (third != null) {
      return third;
    }
    Match<Time> half = half(at);
    return half != null ? half : ordinalPart(at);
  }

  /** "The week of the 3rd": the one in which that day lies. */
  private @Nullable Match<Time> weekOf(int at) {
    int of = tokens.after(at, "week", "of");
    Match<Time> day = of < 0 ? null : dates.read(of);
    return day == null ? null : new Match<>(PeriodReader.week(Time.first(day.value())), day.end());
  }

  private @Nullable Match<Time> edge(int at) {
    boolean first = tokens.in(at, START);
    boolean last = tokens.in(at, END);
    boolean middle = tokens.in(at, MIDDLE);
    if (!first && !last && !middle) {
      return null;
    }
    Match<Stretch> whole = whole(tokens.skip(at + 1, "of"));
    if (whole == null) {
      return null;
    }
    Stretch of = whole.value();
    LocalDate on = first ? of.from() : last ? of.to() : middle(of);
    return new Match<>(new On(on, of.loose()), whole.end());
  }

  private static LocalDate middle(Stretch of) {
    return of.grain() == Grain.MONTH
        ? of.from().withDayOfMonth(15)
        : of.from().plusDays((of.to().toEpochDay() - of.from().toEpochDay()) / 2);
  }

  /** "Early March", "late last year", "mid-May". */
  private @Nullable Match<Time> third(int at) {
    int kind =
        switch (tokens.text(at)) {
          case "early" -> 0;
          case "mid" -> 1;
          case "late" -> 2;
          default -> -1;
        };
    Match<Stretch> whole = kind < 0 ? null : periods.named(tokens.skip(at + 1, "-"));
    if (whole == null) {
      return null;
    }
    Stretch of = whole.value();
    if (kind == 1) {
      return new Match<>(new On(middle(of), of.loose()), whole.end());
    }
    long days = of.to().toEpochDay() - of.from().toEpochDay() + 1;
    long part = of.grain() == Grain.MONTH ? TEN : Math.max(1, days / 3);
    LocalDate from = kind == 0 ? of.from() : of.to().minusDays(part - 1);
    LocalDate to = kind == 0 ? of.from().plusDays(part - 1) : of.to();
    return new Match<>(new Stretch(from, to, Grain.DAYS, of.loose()), whole.end());
  }

  /** "First half of 2025", "H1 2025", "second half of March". */
  private @Nullable Match<Time> half(int at) {
    int which =
        tokens.is(at, "first") || tokens.is(at, "1st") ? 1 : tokens.is(at, "second") ? 2 : 0;
    int next = tokens.after(at + 1, "half", "of");
    if (tokens.is(at, "h") && tokens.at(at + 1).glued() && tokens.whole(at + 1, 1) > 0) {
      which = tokens.whole(at + 1, 1);
      next = tokens.skip(at + 2, "of");
    }
    Match<Stretch> whole = which < 1 || which > 2 || next < 0 ? null : whole(next);
    if (whole == null) {
      return null;
    }
    Stretch of = whole.value();
    boolean year = of.grain() == Grain.YEAR;
    LocalDate cut =
        year
            ? of.from().plusMonths(6)
            : of.grain() == Grain.MONTH ? of.from().plusDays(15) : middle(of);
    cut = cut.isAfter(of.from()) ? cut : of.from().plusDays(1);
    LocalDate from = which == 1 ? of.from() : cut;
    LocalDate to = which == 1 ? cut.minusDays(1) : of.to();
    Grain grain = year ? Grain.HALF : Grain.DAYS;
    return new Match<>(new Stretch(from, to, grain, of.loose()), whole.end());
  }

  /** "First day of next month", "last week of May", "first Monday in June". */
  private @Nullable Match<Time> ordinalPart(int at) {
    Match<Integer> ordinal =
        tokens.is(at, "last") ? new Match<>(-1, at + 1) : Numerals.ordinal(tokens, at);
    if (ordinal == null || ordinal.value() > 5) {
      return null;
    }
    boolean edge = ordinal.value() == 1 || ordinal.value() < 0;
    Match<Integer> many = edge ? Numerals.count(tokens, ordinal.end()) : null;
    int place = many == null ? ordinal.end() : many.end();
    String unit = tokens.text(place);
    int next = tokens.skip(place + 1, Set.of("of", "in"));
    Match<Stretch> whole = next == place + 1 ? null : whole(next);
    if (whole == null) {
      return null;
    }
    Stretch of = whole.value();
    if (many != null) {
      return several(of, unit, ordinal.value() > 0, many.value(), whole.end());
    }
    DayOfWeek day = TimeWords.WEEKDAYS.get(unit);
    int n = ordinal.value();
    if (day != null) {
      LocalDate on =
          of.from().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(Math.max(0, n - 1));
      LocalDate last = of.to().with(TemporalAdjusters.previousOrSame(day));
      return new Match<>(new On(n < 0 ? last : on, of.loose()), whole.end());
    }
    return switch (unit) {
      case "day" ->
          new Match<>(
              new On(n < 0 ? of.to() : of.from().plusDays(n - 1L), of.loose()), whole.end());
      case "week" -> week(of, n, whole.end());
      case "quarter" -> of.grain() == Grain.YEAR && n < 0 ? lastQuarter(of, whole.end()) : null;
      default -> null;
    };
  }

  private static Match<Time> lastQuarter(Stretch year, int end) {
    LocalDate october = year.from().withMonth(10);
    return new Match<>(new Stretch(october, year.to(), Grain.QUARTER, false), end);
  }

  /** "The first two weeks of May", "the last 3 days of last month". */
  private static @Nullable Match<Time> several(
      Stretch of, String name, boolean first, int many, int end) {
    Unit unit = TimeWords.UNITS.get(name);
    if (unit == null || many < 1) {
      return null;
    }
    var span = new Span(many, unit, false);
    LocalDate from = first ? of.from() : span.before(of.to().plusDays(1));
    LocalDate to = first ? span.after(of.from()).minusDays(1) : of.to();
    return from.isBefore(of.from()) || to.isAfter(of.to())
        ? null
        : new Match<>(new Stretch(from, to, Grain.DAYS, of.loose()), end);
  }

  private static Match<Time> week(Stretch of, int n, int end) {
    LocalDate from = n < 0 ? of.to().minusDays(6) : of.from().plusDays(7L * (n - 1));
    LocalDate to = from.plusDays(6);
    return new Match<>(new Stretch(from, to, Grain.DAYS, of.loose()), end);
  }

  /** A period, or "the month" and "the year": this one. */
  private @Nullable Match<Stretch> whole(int at) {
    Match<Stretch> named = periods.named(at);
    if (named != null) {
      return named;
    }
    Integer year = years.plain(at);
    if (year != null) {
      return new Match<>(PeriodReader.year(year), at + 1);
    }
    if (!tokens.is(at, "the")) {
      return null;
    }
    return switch (tokens.text(at + 1)) {
      case "month" -> new Match<>(PeriodReader.month(today, false), at + 2);
      case "year" -> new Match<>(PeriodReader.year(today.getYear()), at + 2);
      case "week" -> new Match<>(PeriodReader.week(today), at + 2);
      default -> null;
    };
  }
}

package dev.penny.slot;

import dev.penny.slot.Time.Stretch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Periods that have a name: "last month", "March 2025", "Q1", "this year", "last summer". */
final class PeriodReader {
  private static final Set<String> BEFORE_MAY =
      WordSet.of(
          "in for of than with to from and about since until till my the vs versus compare",
          "between is was last next during this by before after through early late mid - on");
  private static final Set<String> AFTER_MAY =
      WordSet.of(
          "", "bill bills invoice invoices one statement 's ? is was charge charges payment");
  private static final Set<String> VERBS =
      WordSet.of("be i have not we you also well need want help get");
  private static final Set<String> BEFORE_SEASON =
      WordSet.of("the in during over of since until till by from to before after last");
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

  private final Tokens tokens;
  private final Frame frame;
  private final Years years;
  private final LocalDate today;

  PeriodReader(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.frame = frame;
    this.years = new Years(tokens, frame);
    this.today = frame.today();
  }

  @Nullable Match<Stretch> named(int start) {
    int at = tokens.skip(start, "the");
    Match<Stretch> shifted = shifted(at);
    if (shifted != null) {
      return shifted;
    }
    Match<Stretch> quarter = quarter(at);
    if (quarter != null) {
      return quarter;
    }
    Match<Stretch> season = season(at);
    if (season != null) {
      return season;
    }
    Match<Stretch> month = month(at);
    if (month != null) {
      return month;
    }
    Match<Stretch> figures = inFigures(at);
    return figures != null ? figures : yearAlone(at);
  }

  /** "Last week", "this month", "the month before last", "next quarter". */
  private @Nullable Match<Stretch> shifted(int at) {
    int beforeLast = tokens.after(at + 1, "before", "last");
    if (beforeLast > 0) {
      Stretch of = unit(tokens.text(at), -2);
      return of == null ? null : new Match<>(of, beforeLast);
    }
    int afterNext = tokens.after(at + 1, "after", "next");
    if (afterNext > 0) {
      Stretch of = unit(tokens.text(at), 2);
      return of == null ? null : new Match<>(of, afterNext);
    }
    int way = way(at);
    if (way > 1) {
      return null;
    }
    boolean calendar = !tokens.in(at, Set.of("past", "latest"));
    Stretch unit = calendar ? unit(tokens.text(at + 1), way) : null;
    if (unit != null) {
      return month(at, way, unit);
    }
    Month month = TimeWords.MONTHS.get(tokens.text(at + 1));
    boolean verb = tokens.is(at + 1, "may") && tokens.in(at + 2, VERBS);
    return month == null || verb ? null : new Match<>(shiftedMonth(month, way), at + 2);
  }

  /** "Last year March" is a month. */
  private Match<Stretch> month(int at, int way, Stretch unit) {
    int next = tokens.skip(at + 2, "'s");
    Month month = TimeWords.MONTHS.get(tokens.text(next));
    boolean ofYear = unit.grain() == Grain.YEAR && month != null && !tokens.is(next, "may");
    return ofYear && month != null
        ? new Match<>(month(LocalDate.of(today.getYear() + way, month, 1), false), next + 1)
        : new Match<>(unit, at + 2);
  }

  private Stretch shiftedMonth(Month month, int way) {
    LocalDate here = LocalDate.of(today.getYear(), month, 1);
    LocalDate first = today.withDayOfMonth(1);
    LocalDate on =
        switch (way) {
          case -1 -> here.isBefore(first) ? here : here.minusYears(1);
          case 1 -> here.isAfter(first) ? here : here.plusYears(1);
          default -> here;
        };
    return month(on, false);
  }

  /** -1, 0 or 1; 2 where nothing is said. */
  private int way(int at) {
    return tokens.in(at, TimeWords.BACK)
        ? -1
        : tokens.in(at, TimeWords.HERE) ? 0 : tokens.in(at, TimeWords.FORTH) ? 1 : 2;
  }

  private @Nullable Stretch unit(String name, int way) {
    return switch (name) {
      case "week", "wk" -> week(today.plusWeeks(way));
      case "weekend" -> weekend(today.plusWeeks(way));
      case "month" -> month(today.withDayOfMonth(1).plusMonths(way), false);
      case "quarter" -> quarter(today.plusMonths(3L * way), false);
      case "year" -> year(today.getYear() + way);
      default -> null;
    };
  }

  /** "Q1 2025", "first quarter of last year". */
  private @Nullable Match<Stretch> quarter(int at) {
    int number = tokens.is(at, "q") && tokens.at(at + 1).glued() ? tokens.whole(at + 1, 1) : -1;
    Match<Integer> ordinal = number > 0 ? null : Numerals.ordinal(tokens, at);
    if (ordinal != null && tokens.is(ordinal.end(), "quarter")) {
      number = ordinal.value();
    }
    if (number < 1 || number > 4) {
      return null;
    }
    int end = ordinal == null ? at + 2 : ordinal.end() + 1;
    Match<Integer> year = years.following(end);
    if (year != null) {
      return new Match<>(quarter(LocalDate.of(year.value(), 3 * number - 2, 1), false), year.end());
    }
    LocalDate first = LocalDate.of(today.getYear(), 3 * number - 2, 1);
    if (frame.isPast() && first.isAfter(today)) {
      first = first.minusYears(1);
    } else if (!frame.isPast() && first.plusMonths(3).minusDays(1).isBefore(today)) {
      first = first.plusYears(1);
    }
    return new Match<>(quarter(first, true), end);
  }

  private @Nullable Match<Stretch> season(int start) {
    int way = way(start);
    int at = way == 2 ? start : start + 1;
    Integer begins = SEASONS.get(tokens.text(at));
    if (begins == null) {
      return null;
    }
    Match<Integer> year = years.following(at + 1);
    if (year != null) {
      return new Match<>(season(LocalDate.of(year.value(), begins, 1), false), year.end());
    }
    boolean said = way < 2 || (tokens.in(start - 1, BEFORE_SEASON) && !tokens.is(at, "fall"));
    if (!said) {
      return null;
    }
    LocalDate first = LocalDate.of(today.getYear(), begins, 1);
    return new Match<>(season(nearest(first, way), way == 2), at + 1);
  }

  private LocalDate nearest(LocalDate first, int way) {
    LocalDate end = first.plusMonths(3).minusDays(1);
    return switch (way) {
      case -1 -> end.isBefore(today) ? first : first.minusYears(1);
      case 0 -> first;
      case 1 -> first.isAfter(today) ? first : first.plusYears(1);
      default ->
          frame.isPast()
              ? first.isAfter(today) ? first.minusYears(1) : first
              : end.isBefore(today) ? first.plusYears(1) : first;
    };
  }

  /** "March", "March 2025", "March's". */
  private @Nullable Match<Stretch> month(int at) {
    Month month = TimeWords.MONTHS.get(tokens.text(at));
    if (month == null || (tokens.is(at, "may") && !isMay(at)) || tokens.isGluedOn(at)) {
      return null;
    }
    Match<Integer> year = years.following(tokens.skip(at + 1, "'s"));
    if (year != null) {
      return new Match<>(month(LocalDate.of(year.value(), month, 1), false), year.end());
    }
    LocalDate first = LocalDate.of(today.getYear(), month, 1);
    LocalDate here = today.withDayOfMonth(1);
    if (frame.isPast() && first.isAfter(here)) {
      first = first.minusYears(1);
    } else if (!frame.isPast() && first.isBefore(here)) {
      first = first.plusYears(1);
    }
    return new Match<>(month(first, true), at + 1);
  }

  /** "May" is also a verb. */
  private boolean isMay(int at) {
    if (years.following(at + 1) != null) {
      return true;
    }
    if (tokens.in(at + 1, VERBS)) {
      return false;
    }
    boolean hinted = tokens.in(at - 1, BEFORE_MAY) || tokens.in(at + 1, AFTER_MAY);
    return hinted || (at > 0 && tokens.at(at).capital());
  }

  private static final Set<String> IN_YEAR =
      WordSet.of(
          "in during year since until till from to before after throughout of for all my between",
          "the and whole by entire through");
  private static final Set<String> ONLY_YEAR =
      WordSet.of("in during year since until till throughout whole entire on");
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2040;

  /** "2026-03", "03/2026". */
  private @Nullable Match<Stretch> inFigures(int at) {
    boolean monthFirst = tokens.text(at).length() == 2 && tokens.text(at + 2).length() == 4;
    Integer year = years.plain(monthFirst ? at + 2 : at);
    int place = monthFirst ? at : at + 2;
    int month = tokens.text(place).length() == 2 ? tokens.whole(place, 2) : -1;
    boolean stuck = tokens.at(at + 1).glued() && tokens.at(at + 2).glued();
    boolean dash = tokens.is(at + 1, "-") || tokens.is(at + 1, "/");
    boolean ends = !(tokens.at(at + 3).glued() && tokens.is(at + 3, tokens.text(at + 1)));
    return year != null && dash && stuck && ends && month >= 1 && month <= 12
        ? new Match<>(month(LocalDate.of(year, month, 1), false), at + 3)
        : null;
  }

  /** "In 2021": after "for" or "of" only years that a bill may have. */
  private @Nullable Match<Stretch> yearAlone(int at) {
    Integer year = years.plain(at);
    boolean only = tokens.in(at - 1, ONLY_YEAR);
    boolean likely = year != null && year >= EARLIEST && year <= LATEST;
    boolean bare = tokens.size() == 1 || (tokens.size() == 2 && at == 0);
    if (year == null
        || Currencies.isAt(tokens, at + 1)
        || !(only || (likely && (bare || tokens.in(at - 1, IN_YEAR))))) {
      return null;
    }
    return new Match<>(year(year), at + 1);
  }

  static Stretch week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Stretch(monday, monday.plusDays(6), Grain.WEEK, false);
  }

  private static Stretch weekend(LocalDate day) {
    LocalDate monday = week(day).from();
    return new Stretch(monday.plusDays(5), monday.plusDays(6), Grain.DAYS, false);
  }

  static Stretch month(LocalDate day, boolean loose) {
    return new Stretch(
        day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()), Grain.MONTH, loose);
  }

  private static Stretch quarter(LocalDate day, boolean loose) {
    LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
    return new Stretch(first, first.plusMonths(3).minusDays(1), Grain.QUARTER, loose);
  }

  private static Stretch season(LocalDate first, boolean loose) {
    return new Stretch(first, first.plusMonths(3).minusDays(1), Grain.SEASON, loose);
  }

  static Stretch year(int year) {
    return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Grain.YEAR, false);
  }
}

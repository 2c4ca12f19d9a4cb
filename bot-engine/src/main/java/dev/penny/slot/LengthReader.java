package dev.penny.slot;

import dev.penny.slot.Time.Length;
import dev.penny.slot.Time.Repeated;
import dev.penny.slot.Time.Stretch;
import dev.penny.slot.Time.Vague;
import dev.penny.slot.TimeWords.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stretches counted from today ("the past three months", "so far this year"), lengths without a
 * place ("two weeks"), times that come again ("the 4th of each month") and times nobody can tell.
 */
final class LengthReader {
  private static final Map<String, Integer> RATES =
      Map.of("weekly", 7, "monthly", 30, "quarterly", 91, "yearly", 365, "annually", 365);
  private static final Set<String> EVERY = Set.of("each", "every");
  private static final Set<String> VAGUE = Set.of("lately");
  private static final Set<String> FEW = Set.of("few", "several", "some");

  private final Tokens tokens;
  private final LocalDate today;

  LengthReader(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.today = frame.today();
  }

  @Nullable Match<Time> read(int at) {
    Match<Time> counted = counted(tokens.skip(at, "the"));
    if (counted != null) {
      return counted;
    }
    Match<Time> soFar = soFar(at);
    if (soFar != null) {
      return soFar;
    }
    Match<Time> again = again(at);
    return again != null ? again : length(at);
  }

  /** "Last three months", "the past week", "next 10 days". */
  private @Nullable Match<Time> counted(int at) {
    boolean back = tokens.in(at, TimeWords.BACK);
    boolean forth = tokens.in(at, TimeWords.FORTH);
    if (!back && !forth) {
      return null;
    }
    int next = tokens.skip(at + 1, "'s");
    int few = tokens.skip(next, "a");
    if (tokens.in(few, FEW) && TimeWords.UNITS.containsKey(tokens.text(few + 1))) {
      return new Match<>(new Vague(false), few + 2);
    }
    Match<Span> span = Span.read(tokens, next);
    if (span == null) {
      Unit unit = TimeWords.UNITS.get(tokens.text(next));
      boolean rolling = tokens.is(at, "past") || unit == Unit.FORTNIGHT;
      span = unit == null || !rolling ? null : new Match<>(new Span(1, unit, false), next + 1);
    }
    if (span == null) {
      return null;
    }
    LocalDate from = back ? span.value().before(today) : today;
    LocalDate to = back ? today : span.value().after(today);
    return new Match<>(new Stretch(from, to, Grain.DAYS, false), span.end());
  }

  /** "So far this year", "this month so far", "this month to date", "year to date". */
  private @Nullable Match<Time> soFar(int at) {
    int named = tokens.after(at, "so", "far");
    int toDate = tokens.after(at + 1, "to", "date");
    int place = named > 0 ? named : tokens.is(at, "this") ? at : -1;
    int end = place + 2;
    String unit = toDate > 0 ? tokens.text(at) : place >= 0 ? tokens.text(place + 1) : "";
    boolean said =
        toDate > 0
            || (named > 0 && tokens.is(named, "this"))
            || (place == at && soFarOrToDate(at + 2));
    LocalDate from =
        switch (unit) {
          case "week" -> PeriodReader.week(today).from();
          case "month" -> today.withDayOfMonth(1);
          case "year" -> today.withDayOfYear(1);
          default -> null;
        };
    if (!said || from == null) {
      return null;
    }
    int stop = toDate > 0 ? toDate : named > 0 ? end : end + 2;
    return new Match<>(new Stretch(from, today, Grain.DAYS, false), stop);
  }

  private boolean soFarOrToDate(int at) {
    return tokens.after(at, "so", "far") > 0 || tokens.after(at, "to", "date") > 0;
  }

  /** "The 4th of each month", "every month", "on the first Monday of every month". */
  private @Nullable Match<Time> again(int start) {
    int at = tokens.skip(start, "the");
    Match<Integer> ordinal = Numerals.ordinal(tokens, at);
    int next = ordinal == null ? -1 : ordinal.end();
    if (ordinal == null && tokens.is(at, "last")) {
      next = at + 1;
    }
    if (next > 0) {
      next = TimeWords.WEEKDAYS.containsKey(tokens.text(next)) ? next + 1 : next;
      next = tokens.skip(next, "day");
      next = tokens.skip(next, Set.of("of", "in"));
      boolean each = tokens.in(next, EVERY) && isUnit(next + 1);
      return each ? new Match<>(new Repeated(), next + 2) : null;
    }
    if (tokens.in(at, EVERY)) {
      Match<Integer> day = Numerals.ordinal(tokens, at + 1);
      int month = day == null ? -1 : tokens.after(day.end(), "of", "the", "month");
      if (month > 0) {
        return new Match<>(new Repeated(), month);
      }
      if (TimeWords.WEEKDAYS.containsKey(tokens.text(at + 1))) {
        return new Match<>(new Repeated(), at + 2);
      }
      Match<Span> span = Span.read(tokens, at + 1);
      if (span != null) {
        return new Match<>(new Length(span.value().days()), span.end());
      }
      Unit unit = TimeWords.UNITS.get(tokens.text(at + 1));
      return unit == null || unit == Unit.DAY ? null : new Match<>(new Length(unit.days), at + 2);
    }
    Integer rate = RATES.get(tokens.text(at));
    return rate == null || !MoneyCues.endsPhrase(tokens, at + 1)
        ? null
        : new Match<>(new Length(rate), at + 1);
  }

  private boolean isUnit(int at) {
    return TimeWords.UNITS.containsKey(tokens.text(at));
  }

  /** "Two weeks", "for days", "lately". */
  private @Nullable Match<Time> length(int at) {
    if (tokens.in(at, VAGUE)) {
      return new Match<>(new Vague(false), at + 1);
    }
    boolean many = isUnit(at + 1) && tokens.text(at + 1).endsWith("s");
    if (tokens.is(at, "for") && many) {
      return new Match<>(new Vague(false), at + 2);
    }
    Match<Span> span = Span.read(tokens, at);
    if (span == null || span.value().days() == 0) {
      return null;
    }
    return span.value().days() == 1
        ? null
        : new Match<>(new Length(span.value().days()), span.end());
  }
}

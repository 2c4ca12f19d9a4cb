package dev.penny.slot;

import dev.penny.slot.Time.On;
import dev.penny.slot.TimeWords.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days counted from today: "yesterday", "two weeks ago", "in 3 days", "the day before". */
final class RelativeReader {
  private static final Map<String, Integer> PLAIN =
      Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1, "tmrw", 1, "tomorow", 1);
  private static final Set<String> OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "lunchtime", "noon");
  private static final Set<String> AGO = Set.of("ago", "back", "earlier");
  private static final Set<String> SOME = Set.of("some", "few", "several", "many");
  private static final Set<String> AHEAD = Set.of("later", "hence");
  private static final Set<String> FROM = Set.of("from", "after");

  private final Tokens tokens;
  private final Frame frame;
  private final LocalDate today;
  private final WeekdayReader weekdays;

  RelativeReader(Tokens tokens, Frame frame) {
    this.tokens = tokens;
    this.frame = frame;
    this.today = frame.today();
    this.weekdays = new WeekdayReader(tokens, frame);
  }

  @Nullable Match<Time> read(int at) {
    Match<Time> plain = plain(at);
    if (plain != null) {
      return plain;
    }
    Match<Time> some = someTimeAgo(at);
    if (some != null) {
      return some;
    }
    Match<Time> counted = counted(at);
    return counted != null ? counted : in(at);
  }

  private @Nullable Match<Time> plain(int start) {
    int at = tokens.skip(start, "the");
    if (tokens.after(at, "day", "before", "yesterday") > 0) {
      return on(-2, at + 3);
    }
    if (tokens.after(at, "day", "after", "tomorrow") > 0) {
      return on(2, at + 3);
    }
    if (tokens.after(start, "last", "night") > 0) {
      return on(-1, start + 2);
    }
    if (tokens.is(start, "this") && tokens.in(start + 1, OF_DAY)) {
      return on(0, start + 2);
    }
    Integer days = PLAIN.get(tokens.text(start));
    if (days == null) {
      return null;
    }
    return on(days, tokens.skip(start + 1, OF_DAY));
  }

  /** "Two weeks ago", "a year and a half ago", "three days after yesterday". */
  private @Nullable Match<Time> counted(int at) {
    Match<Span> span = Span.read(tokens, at);
    if (span == null) {
      return null;
    }
    int end = span.end();
    if (tokens.in(end, AGO) || tokens.after(end, "before", "now") > 0) {
      int stop = tokens.in(end, AGO) ? end + 1 : end + 2;
      return new Match<>(new On(span.value().before(today), false), dayOf(stop));
    }
    if (tokens.in(end, AHEAD)) {
      return new Match<>(new On(span.value().after(today), false), end + 1);
    }
    boolean from = tokens.in(end, FROM) || (tokens.is(end, "on") && !frame.isPast());
    if (!from && !tokens.is(end, "before")) {
      return null;
    }
    if (from && tokens.is(end + 1, "now")) {
      return new Match<>(new On(span.value().after(today), false), end + 2);
    }
    Match<Time> today = plain(end + 1);
    Match<Time> base = today == null ? weekdays.read(end + 1) : today;
    if (base == null) {
      return null;
    }
    LocalDate day = Time.first(base.value());
    LocalDate on = from ? span.value().after(day) : span.value().before(day);
    return new Match<>(new On(on, false), base.end());
  }

  /** "A week ago today". */
  private int dayOf(int end) {
    return tokens.skip(end, "today");
  }

  /** "In two weeks", "in a month's time". */
  private @Nullable Match<Time> in(int at) {
    if (!tokens.is(at, "in")) {
      return null;
    }
    Match<Span> span = Span.read(tokens, at + 1);
    if (span == null || tokens.in(span.end(), AGO)) {
      return null;
    }
    int end = tokens.skip(tokens.skip(span.end(), "'s"), "'");
    boolean time = tokens.is(end, "time");
    boolean bare = !tokens.in(end, Set.of("a", "row", "total", "the", "my"));
    return (time || bare) && frame.lean() == Frame.Lean.FUTURE
        ? new Match<>(new On(span.value().after(today), false), time ? end + 1 : span.end())
        : null;
  }

  private @Nullable Match<Time> someTimeAgo(int start) {
    int at = tokens.skip(start, "a");
    if (!tokens.in(at, SOME)) {
      return null;
    }
    Unit unit = TimeWords.UNITS.get(tokens.text(at + 1));
    return unit != null && tokens.in(at + 2, AGO)
        ? new Match<>(new Time.Vague(true), at + 3)
        : null;
  }

  private Match<Time> on(int days, int end) {
    return new Match<>(new On(today.plusDays(days), false), end);
  }
}

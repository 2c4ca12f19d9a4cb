package dev.penny.slot;

import dev.penny.slot.Mention.From;
import dev.penny.slot.Mention.To;
import dev.penny.slot.Time.On;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of a range: "May to July", "the 1st and the 5th of June", "April 3-9", "March until
 * now". Looking back, an end borrows from the other what it does not say itself; looking ahead each
 * is read alone. A bare number borrows its month either way: it has no other meaning.
 */
final class PairReader {
  private static final Set<String> JOINS = WordSet.of("to until till til through thru - – —");
  private static final Set<String> AGAIN = WordSet.of("to until till til");
  private static final Set<String> UP = WordSet.of("right up all");
  private static final Set<String> AND = Set.of("and", "&");
  private static final Set<String> HEDGES =
      WordSet.of("about around roughly approximately approx circa maybe say like sometime");
  private static final Set<String> NOW = WordSet.of("now present date");

  private final Tokens tokens;
  private final Frame frame;
  private final TimeReader times;
  private final DateReader dates;
  private final Years years;

  PairReader(Tokens tokens, Frame frame, TimeReader times) {
    this.tokens = tokens;
    this.frame = frame;
    this.times = times;
    this.dates = new DateReader(tokens, frame);
    this.years = new Years(tokens, frame);
  }

  /** {@code between}: "and" joins the ends as well. */
  @Nullable Match<List<Mention>> read(int at, boolean between) {
    int start = tokens.skip(at, HEDGES);
    Match<Time> left = times.dated(start);
    if (left != null) {
      int next = join(left.end(), between);
      return next < 0 ? null : withLeft(start, left, next);
    }
    Match<Integer> day = bareDay(start);
    int next = day == null ? -1 : join(day.end(), between);
    return day == null || next < 0 ? null : bareLeft(start, day, next);
  }

  /** "1 to 5 June", "between the third and the ninth of May": a day of the month to come. */
  private @Nullable Match<List<Mention>> bareLeft(int start, Match<Integer> day, int next) {
    Match<Time> right = times.dated(next);
    if (right == null || !isWithMonth(next, right)) {
      return null;
    }
    boolean alone = !frame.isPast() && !tokens.isNumber(start);
    LocalDate to = Time.last(right.value());
    LocalDate from = alone ? dates.ofMonth(day.value()) : ofMonthOf(to, day.value());
    return both(start, new Match<>(new On(from, true), day.end()), next, right);
  }

  private @Nullable Match<List<Mention>> withLeft(int start, Match<Time> left, int next) {
    int now = tokens.skip(tokens.skip(next, "the"), "right");
    if (tokens.in(now, NOW)) {
      boolean soFar = tokens.is(now, "date") && tokens.in(start, TimeWords.HERE);
      return soFar
          ? null
          : both(start, left, next, new Match<>(new On(frame.today(), false), now + 1));
    }
    Match<Time> right = times.dated(next);
    boolean named = isWithMonth(start, left) && hasName(start, left);
    if (named && (right == null || (frame.isPast() && isMonthless(next, right)))) {
      Match<List<Mention>> days = daysOf(start, left, next);
      if (days != null) {
        return days;
      }
    }
    return right == null ? null : borrowed(start, left, next, right);
  }

  /** "April 3 to 9", "3 May till the 9th": the same month, or the one after it. */
  private @Nullable Match<List<Mention>> daysOf(int start, Match<Time> left, int next) {
    Match<Integer> day = bareDay(next);
    if (day == null || !tokens.in(day.end(), DateReader.AFTER_DAY)) {
      return null;
    }
    Match<Integer> year = years.following(day.end());
    Time first =
        year == null
            ? left.value()
            : again(start, left, Frame.past(LocalDate.of(year.value(), 12, 31)));
    LocalDate from = Time.first(first);
    LocalDate same = Frame.at(from.getYear(), from.getMonthValue(), day.value());
    LocalDate after = from.withDayOfMonth(1).plusMonths(1);
    LocalDate to =
        same.isBefore(from) ? Frame.at(after.getYear(), after.getMonthValue(), day.value()) : same;
    var right = new Match<Time>(new On(to, true), year == null ? day.end() : year.end());
    return both(start, new Match<>(first, left.end()), next, right);
  }

  private Match<List<Mention>> borrowed(int start, Match<Time> left, int next, Match<Time> right) {
    Time first = left.value();
    Time last = right.value();
    if (frame.isPast() && Time.isLoose(first)) {
      first = again(start, left, Frame.past(Time.last(last)));
    }
    if (frame.isPast() && Time.last(last).isBefore(Time.first(first)) && Time.isLoose(last)) {
      last = again(next, right, new Frame(Time.first(first), Frame.Lean.FUTURE));
    }
    return both(start, new Match<>(first, left.end()), next, new Match<>(last, right.end()));
  }

  private Time again(int at, Match<Time> read, Frame other) {
    Match<Time> found = new TimeReader(tokens, other).dated(at);
    return found != null && found.end() == read.end() ? found.value() : read.value();
  }

  private boolean isMonthless(int start, Match<Time> read) {
    for (int i = start; i < read.end(); i++) {
      if (TimeWords.MONTHS.containsKey(tokens.text(i)) || tokens.is(i, "/")) {
        return false;
      }
    }
    return isOfMonth(start, read);
  }

  /** "The 9th", and not "yesterday" or "Monday". */
  private boolean isOfMonth(int start, Match<Time> read) {
    Match<Integer> day = bareDay(start);
    return read.value() instanceof On && day != null && day.end() == read.end();
  }

  private boolean isWithMonth(int start, Match<Time> read) {
    for (int i = start; i < read.end(); i++) {
      if (TimeWords.MONTHS.containsKey(tokens.text(i)) || tokens.is(i, "/")) {
        return read.value() instanceof On;
      }
    }
    return false;
  }

  private boolean hasName(int start, Match<Time> read) {
    for (int i = start; i < read.end(); i++) {
      if (TimeWords.MONTHS.containsKey(tokens.text(i))) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate ofMonthOf(LocalDate to, int day) {
    LocalDate same = Frame.at(to.getYear(), to.getMonthValue(), day);
    LocalDate before = to.withDayOfMonth(1).minusMonths(1);
    return same.isAfter(to) ? Frame.at(before.getYear(), before.getMonthValue(), day) : same;
  }

  /** A number that is a day: "9", "the 9th", "the ninth". */
  private @Nullable Match<Integer> bareDay(int start) {
    int at = tokens.skip(start, "the");
    Match<Integer> ordinal = Numerals.ordinal(tokens, at);
    int plain = at == start && !tokens.isGluedOn(at) ? tokens.whole(at, 2) : -1;
    Match<Integer> day = ordinal != null ? ordinal : plain > 0 ? new Match<>(plain, at + 1) : null;
    return day == null || day.value() > 31 ? null : day;
  }

  /** The place after "to", "right up until", "all the way to", and of "between" "and"; or -1. */
  private int join(int start, boolean between) {
    if (between && tokens.in(start, AND)) {
      return tokens.skip(start + 1, HEDGES);
    }
    int at = tokens.skip(start, ",");
    boolean until = tokens.is(at + 1, "up") || tokens.in(at + 1, AGAIN);
    at = tokens.is(at, "and") && until ? at + 1 : at;
    while (tokens.in(at, UP)) {
      int way = tokens.after(at, "all", "the", "way");
      at = way > 0 ? way : at + 1;
    }
    if (!tokens.in(at, JOINS)) {
      return -1;
    }
    int next = tokens.skip(at + 1, AGAIN);
    int with = tokens.after(next, "and", "including");
    return tokens.skip(tokens.skip(with > 0 ? with : next, "from"), HEDGES);
  }

  private Match<List<Mention>> both(int start, Match<Time> left, int next, Match<Time> right) {
    Match<From> from = Ends.from(tokens, start, left);
    Match<To> to = Ends.to(tokens, next, right);
    return new Match<>(List.of(from.value(), to.value()), to.end());
  }
}

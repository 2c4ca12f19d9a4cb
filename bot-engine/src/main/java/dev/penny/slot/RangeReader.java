package dev.penny.slot;

import dev.penny.slot.Mention.From;
import dev.penny.slot.Mention.To;
import dev.penny.slot.Time.On;
import dev.penny.slot.Time.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranges: "between the 1st and the 5th", "from May to July", "since Monday", "until Friday".
 * Looking back, an end borrows from the other what it does not say itself; looking ahead each is
 * read alone.
 */
final class RangeReader {
  private static final Set<String> BEGINS = Set.of("starting", "beginning", "commencing");

  /** What begins a range without an end; "after Monday" and "starting Monday" name a day. */
  private static final Set<String> ALONE = Set.of("from", "since", "as");

  private static final Set<String> TODAY =
      Set.of("today", "yesterday", "tomorrow", "tonight", "this", "last");

  /** "Broken since yesterday" says when it began and asks for no range. */
  private static final Set<String> BEGAN = Set.of("yesterday", "today", "tonight", "this");

  private static final Set<String> SMALL = Set.of("from", "on", "with", "in", "at");
  private static final Set<String> JOINS = WordSet.of("to until till til through thru - – —");
  private static final Set<String> UNTIL =
      Set.of("until", "till", "til", "through", "thru", "untill");
  private static final Set<String> ONWARDS = Set.of("on", "onwards", "onward", "forward");

  /** "The bill from the 3rd" and "payments from March" are no ranges. */
  private static final Set<String> OWNERS =
      WordSet.of(
          "bill invoice charge statement payment one fee transaction receipt amount item",
          "line deposit refund debit order purchase");

  private final Tokens tokens;
  private final Frame frame;
  private final TimeReader times;

  RangeReader(Tokens tokens, Frame frame, TimeReader times) {
    this.tokens = tokens;
    this.frame = frame;
    this.times = times;
  }

  @Nullable Match<List<Mention>> read(int at) {
    int between = tokens.after(at, "between");
    if (between > 0) {
      return pair(between, true);
    }
    int from = lead(at);
    if (from > 0) {
      Match<List<Mention>> pair = pair(from, false);
      return pair != null ? pair : tokens.in(at, ALONE) ? since(at, from) : null;
    }
    Match<List<Mention>> until = until(at);
    if (until != null) {
      return until;
    }
    Match<List<Mention>> pair = pair(at, false);
    return pair != null ? pair : onwards(at);
  }

  /** The place after "from", "since", "starting on", or -1. */
  private int lead(int at) {
    if (tokens.is(at, "from") || tokens.is(at, "since") || tokens.is(at, "after")) {
      return tokens.is(at, "from") && tokens.is(at + 1, "since") ? at + 2 : at + 1;
    }
    if (tokens.in(at, BEGINS)) {
      return tokens.skip(at + 1, SMALL);
    }
    return tokens.after(at, "as", "of");
  }

  /** Both ends. */
  private @Nullable Match<List<Mention>> pair(int start, boolean between) {
    Match<Time> left = dated(start, times);
    int day = left == null ? bareDay(start) : -1;
    if (left == null && day < 0) {
      return null;
    }
    int join = left == null ? start + 1 : left.end();
    int next = join(join, between);
    if (next < 0) {
      return null;
    }
    next = tokens.skip(next, "from");
    Match<Time> right = dated(next, times);
    if (right == null || (left == null && !isWithMonth(next, right))) {
      return null;
    }
    if (left == null) {
      LocalDate to = Time.last(right.value());
      LocalDate from = ofMonthOf(to, day);
      return both(start, start + 1, new On(from, true), next, right);
    }
    return borrowed(start, left, next, right);
  }

  private Match<List<Mention>> borrowed(int start, Match<Time> left, int next, Match<Time> right) {
    Time first = left.value();
    Match<Time> last = right;
    if (Time.isLoose(first) && frame.isPast()) {
      first = again(start, left, Frame.past(Time.last(right.value())));
    }
    if (frame.isPast()
        && Time.last(last.value()).isBefore(Time.first(first))
        && Time.isLoose(last.value())) {
      var ahead = new Frame(Time.first(first), Frame.Lean.FUTURE);
      last = new Match<>(again(next, right, ahead), right.end());
    }
    return both(start, left.end(), first, next, last);
  }

  private Time again(int at, Match<Time> read, Frame other) {
    Match<Time> found = dated(at, new TimeReader(tokens, other));
    return found != null && found.end() == read.end() ? found.value() : read.value();
  }

  private boolean isMonthless(int start, Match<Time> read) {
    for (int i = start; i < read.end(); i++) {
      if (TimeWords.MONTHS.containsKey(tokens.text(i)) || tokens.is(i, "/")) {
        return false;
      }
    }
    return read.value() instanceof On;
  }

  private boolean isWithMonth(int start, Match<Time> read) {
    return read.value() instanceof On && !isMonthless(start, read);
  }

  private static LocalDate ofMonthOf(LocalDate to, int day) {
    LocalDate same = Frame.at(to.getYear(), to.getMonthValue(), day);
    LocalDate before = to.withDayOfMonth(1).minusMonths(1);
    return same.isAfter(to) ? Frame.at(before.getYear(), before.getMonthValue(), day) : same;
  }

  /** "1 to 5 June", "between 3 and 9 May": a number that is a day. */
  private int bareDay(int at) {
    int day = tokens.whole(tokens.skip(at, "the"), 2);
    return day >= 1 && day <= 31 && !tokens.is(at, "the") ? day : -1;
  }

  private int join(int at, boolean between) {
    if (between) {
      return tokens.is(at, "and") || tokens.in(at, JOINS) ? at + 1 : -1;
    }
    int up = tokens.skip(tokens.skip(tokens.skip(at, ","), "right"), "up");
    up = tokens.is(up, "and") && tokens.is(up + 1, "until") ? up + 1 : up;
    return tokens.in(up, JOINS) ? up + 1 : -1;
  }

  /** "Since Monday", "from the 5th on". */
  private @Nullable Match<List<Mention>> since(int at, int from) {
    Match<Time> read = dated(from, times);
    if (read == null) {
      return null;
    }
    boolean onwards = tokens.in(read.end(), ONWARDS) && !isOnDay(read.end());
    boolean plain = tokens.in(from, TODAY) || read.value() instanceof Stretch;
    boolean owned = tokens.is(at, "from") && (tokens.in(at - 1, OWNERS) || plain) && !onwards;
    boolean began = tokens.is(at, "since") && tokens.in(from, BEGAN) && read.value() instanceof On;
    return owned || began
        ? null
        : new Match<>(List.of(from(from, read)), onwards ? read.end() + 1 : read.end());
  }

  /** "From March on the card" is not "from March on". */
  private boolean isOnDay(int at) {
    return tokens.is(at, "on") && tokens.isWord(at + 1);
  }

  private @Nullable Match<List<Mention>> until(int at) {
    int next = -1;
    if (tokens.in(at, UNTIL)) {
      next = at + 1;
    } else if (tokens.is(at, "up") && (tokens.is(at + 1, "to") || tokens.in(at + 1, UNTIL))) {
      next = at + 2;
    } else if (tokens.is(at, "later") && tokens.is(at + 1, "than")) {
      next = at + 2;
    }
    Match<Time> read = next < 0 ? null : dated(next, times);
    if (read == null) {
      return null;
    }
    return new Match<>(List.of(to(next, read, Time.last(read.value()))), read.end());
  }

  private @Nullable Match<List<Mention>> onwards(int at) {
    Match<Time> read = dated(at, times);
    boolean onwards = read != null && tokens.in(read.end(), Set.of("onwards", "onward", "forward"));
    return onwards && read != null ? new Match<>(List.of(from(at, read)), read.end() + 1) : null;
  }

  private @Nullable Match<Time> dated(int at, TimeReader reader) {
    Match<Time> read = reader.read(at);
    return read != null && Time.isDated(read.value()) ? read : null;
  }

  private Match<List<Mention>> both(
      int start, int leftEnd, Time left, int next, Match<Time> right) {
    Mention from = from(start, new Match<>(left, leftEnd));
    return new Match<>(List.of(from, to(next, right, Time.last(right.value()))), right.end());
  }

  private Mention from(int start, Match<Time> read) {
    return new From(
        tokens.at(start).start(),
        tokens.at(read.end() - 1).end(),
        Time.first(read.value()),
        grain(read.value()),
        Time.isLoose(read.value()));
  }

  private Mention to(int start, Match<Time> read, LocalDate day) {
    return new To(
        tokens.at(start).start(),
        tokens.at(read.end() - 1).end(),
        day,
        grain(read.value()),
        Time.isLoose(read.value()));
  }

  private static Grain grain(Time time) {
    return time instanceof Stretch stretch ? stretch.grain() : Grain.DAYS;
  }
}

package dev.penny.slot;

import dev.penny.slot.Time.On;
import dev.penny.slot.Time.Stretch;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranges: both ends, as {@link PairReader} knows them, or one: "since Monday", "until Friday",
 * "from the 5th on", "it began on 3 May", "moved to the 25th".
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
  private static final Set<String> UNTIL =
      Set.of("until", "till", "til", "through", "thru", "untill");
  private static final Set<String> ONWARDS = Set.of("on", "onwards", "onward", "forward");
  private static final Set<String> NOT = Set.of("no", "not");
  private static final Set<String> EARLIER = Set.of("earlier", "sooner");

  /** "I started paying on 3 May" says since when; "starting on Monday" is one day. */
  private static final Set<String> STARTED = Set.of("started", "began", "begun", "commenced");

  /** "Move it to the 25th": the day it shall be at last. */
  private static final Set<String> SHIFTS =
      WordSet.of(
          "move moved moving change changed changing shift shifted shifting push pushed pushing",
          "postpone postponed delay delayed reschedule rescheduled extend extended set");

  private static final int LOOK_BACK = 7;

  /** "The bill from the 3rd" and "payments from March" are no ranges. */
  private static final Set<String> OWNERS =
      WordSet.of(
          "bill invoice charge statement payment one fee transaction receipt amount item",
          "line deposit refund debit order purchase");

  private final Tokens tokens;
  private final TimeReader times;
  private final PairReader pairs;

  RangeReader(Tokens tokens, Frame frame, TimeReader times) {
    this.tokens = tokens;
    this.times = times;
    this.pairs = new PairReader(tokens, frame, times);
  }

  @Nullable Match<List<Mention>> read(int at) {
    int between = tokens.after(at, "between");
    if (between > 0) {
      return pairs.read(between, true);
    }
    int from = lead(at);
    if (from > 0) {
      Match<List<Mention>> pair = pairs.read(from, false);
      return pair != null ? pair : tokens.in(at, ALONE) ? since(at, from) : null;
    }
    Match<List<Mention>> until = until(at);
    if (until != null) {
      return until;
    }
    Match<List<Mention>> pair = pairs.read(at, false);
    if (pair != null) {
      return pair;
    }
    Match<List<Mention>> told = told(at);
    return told != null ? told : onwards(at);
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

  /** "Since Monday", "from the 5th on". */
  private @Nullable Match<List<Mention>> since(int at, int from) {
    Match<Time> read = times.dated(from);
    if (read == null) {
      return null;
    }
    boolean onwards = tokens.in(read.end(), ONWARDS) && !isOnDay(read.end());
    boolean plain = tokens.in(from, TODAY) || read.value() instanceof Stretch;
    boolean owned = tokens.is(at, "from") && (tokens.in(at - 1, OWNERS) || plain) && !onwards;
    boolean began = tokens.is(at, "since") && tokens.in(from, BEGAN) && read.value() instanceof On;
    return owned || began ? null : from(from, read, onwards ? read.end() + 1 : read.end());
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
    int with = tokens.after(next, "and", "including");
    next = next > 0 && with > 0 ? with : next;
    Match<Time> read = next < 0 ? null : times.dated(next);
    return read == null ? null : to(next, read);
  }

  /** One end told by a verb: "it began on 3 May", "no earlier than Monday", "moved to the 25th". */
  private @Nullable Match<List<Mention>> told(int at) {
    boolean earliest = tokens.in(at, EARLIER) && tokens.is(at + 1, "than");
    if (earliest && tokens.in(at - 1, NOT)) {
      Match<Time> read = times.dated(at + 2);
      return read == null ? null : from(at + 2, read, read.end());
    }
    boolean on = tokens.is(at, "on") && isBefore(at, STARTED);
    boolean to = tokens.is(at, "to") && isBefore(at, SHIFTS);
    Match<Time> read = on || to ? times.dated(at + 1) : null;
    if (read == null || !(read.value() instanceof On)) {
      return null;
    }
    return on ? from(at + 1, read, read.end()) : to(at + 1, read);
  }

  /** Whether one of these stands shortly before, in the same clause. */
  private boolean isBefore(int at, Set<String> words) {
    for (int i = at - 1; i >= Math.max(0, at - LOOK_BACK); i--) {
      if (tokens.in(i, words)) {
        return true;
      }
      if (!tokens.isWord(i) && !tokens.isNumber(i)) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Match<List<Mention>> onwards(int at) {
    Match<Time> read = times.dated(at);
    boolean onwards = read != null && tokens.in(read.end(), Set.of("onwards", "onward", "forward"));
    return onwards && read != null ? from(at, read, read.end() + 1) : null;
  }

  private Match<List<Mention>> from(int start, Match<Time> read, int end) {
    return new Match<>(List.of(Ends.from(tokens, start, read).value()), end);
  }

  private Match<List<Mention>> to(int start, Match<Time> read) {
    return new Match<>(List.of(Ends.to(tokens, start, read).value()), read.end());
  }
}

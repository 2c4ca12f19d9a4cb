package dev.penny.slot;

import dev.penny.slot.Mention.Happening;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times told by what happened: "since I moved", "after I changed plan", "when I joined". */
final class EventReader {
  private static final Set<String> LEADS = Set.of("since", "after", "when", "from");
  private static final Set<String> MOVED = Set.of("moved", "relocated");
  private static final Set<String> JOINED = Set.of("joined", "started", "subscribed", "began");
  private static final Set<String> CHANGED =
      Set.of("changed", "switched", "upgraded", "downgraded", "swapped");
  private static final Set<String> PLANS =
      WordSet.of("plan plans tariff tariffs package subscription contract");
  private static final Set<String> SMALL =
      WordSet.of(
          "i we 've i've we've have had my our the to a new of last different another from",
          "first that");
  private static final Set<String> HOMES =
      WordSet.of("house home flat apartment in here address out");
  private static final int LOOK_AHEAD = 6;

  private final Tokens tokens;

  EventReader(Tokens tokens) {
    this.tokens = tokens;
  }

  @Nullable Match<Mention> read(int start) {
    if (!tokens.in(start, LEADS)) {
      return null;
    }
    int at = start + 1;
    while (at < start + LOOK_AHEAD && tokens.in(at, SMALL)) {
      at++;
    }
    if (at == start + 1 && !tokens.in(at, Set.of("moving", "joining", "changing", "switching"))) {
      return null;
    }
    return happening(start, at);
  }

  private @Nullable Match<Mention> happening(int start, int at) {
    if (tokens.in(at, MOVED) || tokens.is(at, "moving")) {
      int end = home(at + 1);
      return end < 0 ? null : found(start, end, Happening.MOVED);
    }
    if (tokens.is(at, "move") && !tokens.is(at - 1, "to")) {
      return found(start, at + 1, Happening.MOVED);
    }
    if (tokens.is(at, "signed") && tokens.is(at + 1, "up")) {
      return found(start, at + 2, Happening.JOINED);
    }
    if (tokens.after(at, "became", "a", "customer") > 0) {
      return found(start, at + 3, Happening.JOINED);
    }
    if (tokens.in(at, JOINED) || tokens.is(at, "joining")) {
      return tokens.isWord(at + 1) && !tokens.in(at + 1, Set.of("with", "here", "you", "my", "the"))
          ? null
          : found(start, at + 1, Happening.JOINED);
    }
    return changed(start, at);
  }

  /** "Moved 200 to savings" is no change of address. */
  private int home(int at) {
    int end = tokens.skip(tokens.skip(at, "to"), Set.of("my", "our", "a", "the"));
    end = tokens.skip(end, "new");
    if (tokens.in(end, HOMES)) {
      return end + 1;
    }
    return end == at && !tokens.isWord(at) && !tokens.isNumber(at) ? at : -1;
  }

  private @Nullable Match<Mention> changed(int start, int at) {
    boolean verb = tokens.in(at, CHANGED) || tokens.in(at, Set.of("changing", "switching"));
    int end = verb ? at + 1 : at;
    while (verb && end < at + LOOK_AHEAD && tokens.in(end, SMALL)) {
      end++;
    }
    boolean plan = tokens.in(end, PLANS);
    if (verb && plan) {
      return found(start, end + 1, Happening.CHANGED_PLAN);
    }
    boolean graded = tokens.in(at, Set.of("upgraded", "downgraded"));
    if (graded && (!tokens.isWord(at + 1) || end > at + 1)) {
      return found(start, at + 1, Happening.CHANGED_PLAN);
    }
    boolean noun = plan && tokens.in(at + 1, Set.of("change", "switch", "upgrade", "downgrade"));
    return noun ? found(start, at + 2, Happening.CHANGED_PLAN) : null;
  }

  private Match<Mention> found(int start, int end, Happening happening) {
    return new Match<>(
        new Mention.Since(tokens.at(start).start(), tokens.at(end - 1).end(), happening), end);
  }
}

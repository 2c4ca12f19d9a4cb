package dev.penny.conversation;

import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent must know at a handoff, so that nothing is asked twice; each list keeps its newest.
 *
 * @param asked the customer's own words, oldest first
 * @param shown the figures the customer was shown, oldest first
 * @param tried which flow answered and how it ended, oldest first
 * @param lastReply for "say that again"
 * @param lastIn the language of that reply; null: English
 * @param repliedAt when that was; null: not yet
 */
public record Memory(
    List<String> asked,
    List<Shown> shown,
    List<Tried> tried,
    @Nullable Reply lastReply,
    @Nullable Tongue lastIn,
    @Nullable Instant repliedAt) {
  private static final int KEPT = 40;

  public static final Memory EMPTY = new Memory(List.of(), List.of(), List.of(), null, null, null);

  public Memory {
    asked = List.copyOf(asked);
    shown = List.copyOf(shown);
    tried = List.copyOf(tried);
  }

  /** One figure on the screen: what it was called there, and what it said. */
  public record Shown(List<Phrase> label, List<Phrase> value, String ref) {
    public Shown {
      label = List.copyOf(label);
      value = List.copyOf(value);
    }
  }

  public record Tried(String flow, String result) {}

  Memory asking(String words) {
    return new Memory(plus(asked, List.of(words)), shown, tried, lastReply, lastIn, repliedAt);
  }

  Memory trying(Tried attempt) {
    return new Memory(asked, shown, plus(tried, List.of(attempt)), lastReply, lastIn, repliedAt);
  }

  Memory replying(Reply reply, @Nullable Tongue tongue, Instant at) {
    return new Memory(asked, plus(shown, ShownFigures.of(reply)), tried, reply, tongue, at);
  }

  /** Whether the last reply was in another language than this. */
  public boolean wasOtherThan(Tongue tongue) {
    return lastReply != null && tongue != (lastIn == null ? Tongue.EN : lastIn);
  }

  private static <T> List<T> plus(List<T> list, List<T> more) {
    var all = new ArrayList<T>(list);
    all.addAll(more);
    return all.subList(Math.max(0, all.size() - KEPT), all.size());
  }
}

package dev.penny.learning;

import dev.penny.understanding.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way: trained and checked in the background.
 *
 * @param number counts up; the newest is the one that matters
 * @param label what the lines are to mean; null where an earlier lesson is taken back
 * @param told how it came out, in sentences
 */
public record Check(
    long number, State state, @Nullable Intent label, int lines, List<String> told) {

  public Check {
    told = List.copyOf(told);
  }

  /** Where it stands. */
  public enum State {
    RUNNING,
    TAKEN,
    REFUSED,
    /** A fault of ours; nothing was changed. */
    FAILED
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  Check ended(State how, List<String> sentences) {
    return new Check(number, how, label, lines, sentences);
  }
}

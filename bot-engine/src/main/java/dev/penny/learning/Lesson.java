package dev.penny.learning;

import dev.penny.conversation.AgentId;
import dev.penny.understanding.Intent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a lead, as the log keeps it for good.
 *
 * @param id counts 1, 2, 3 …
 * @param undoneBy the lesson that took this one back; null: it holds
 */
public record Lesson(long id, Draft draft, @Nullable Long undoneBy) {

  public enum Kind {
    /** Lines became examples. */
    TAUGHT,
    /** Lines were put aside; nothing was learned. */
    DISMISSED,
    /** An earlier lesson was taken back. */
    UNDONE,
    /** Lines were not learned, because the check was not passed. */
    REFUSED
  }

  /**
   * What is decided, before it has its number.
   *
   * @param label what the lines mean; null where none was given
   * @param sample the first of the lines
   * @param lines how many different lines
   * @param reasons one a line of text; why it was refused, or what the check measured
   * @param undoes the lesson taken back, for {@link Kind#UNDONE}
   */
  public record Draft(
      Instant at,
      AgentId by,
      Kind kind,
      @Nullable Intent label,
      String sample,
      int lines,
      String reasons,
      @Nullable Long undoes) {}

  /** Whether it can be taken back now. */
  public boolean canBeUndone() {
    return undoneBy == null && (draft.kind() == Kind.TAUGHT || draft.kind() == Kind.DISMISSED);
  }
}

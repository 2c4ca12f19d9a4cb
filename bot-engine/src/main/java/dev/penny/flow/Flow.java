package dev.penny.flow;

import dev.penny.conversation.Slot;
import java.util.List;

/**
 * A task the bot can carry. Pure: it sees only the request and the evidence it asked for, so that a
 * turn can be replayed. A new one is a folder like the others and a line in {@link Flows}.
 */
public interface Flow {
  /** Its name in events and commands; never changed once used. */
  String name();

  /**
   * Whether it speaks of the customer's own account, so that an anonymous visitor can't have it.
   */
  default boolean needsAccount() {
    return true;
  }

  /** What must be known before deciding. */
  List<Question> questions(Request request);

  /** What else must be known to come back to an open question of it: its figures are checked. */
  default List<Question> toReturn() {
    return List.of();
  }

  /** The same of a question whose button begins the flow with these details. */
  default List<Question> toReturn(List<Slot> begins) {
    return toReturn();
  }

  Decision decide(Request request, Facts facts);
}

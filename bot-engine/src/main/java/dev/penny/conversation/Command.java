package dev.penny.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an utterance asks of the bot: the closed set that understanding may produce. The planner
 * disposes of it.
 */
public sealed interface Command {
  /** Begin (or begin again) a billing task; {@code flow} is a name of the list of flows. */
  record StartFlow(String flow, List<Slot> slots) implements Command {
    public StartFlow {
      slots = List.copyOf(slots);
    }

    public StartFlow(String flow) {
      this(flow, List.of());
    }
  }

  /** An answer to what was asked, or one more detail for the task at hand. */
  record SetSlot(Slot slot) implements Command {}

  /** "No, I meant March": replaces what was understood before. */
  record CorrectSlot(Slot slot) implements Command {}

  record CancelFlow() implements Command {}

  /** More than one reading is likely: ask which. */
  record Clarify(List<Offer> readings) implements Command {
    public Clarify {
      readings = List.copyOf(readings);
    }
  }

  /** A question for the articles. */
  record SearchKnowledge(String question) implements Command {}

  record HandOff(HandoffReason reason) implements Command {}

  record SmallTalk(Kind kind) implements Command {}

  /**
   * The bot can't do this. {@code request} names a request that was recognised (an intent label);
   * null: nothing was recognised.
   */
  record CannotHandle(@Nullable String request) implements Command {}

  enum Kind {
    GREETING,
    THANKS,
    GOODBYE,
    WHO_ARE_YOU,
    WHAT_CAN_YOU_DO,
    SAY_AGAIN,
    SIGN_IN,
    WHY_ASKED,
    MOMENT,
    YES,
    NO
  }
}

package dev.penny.flow;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flow is asked to do.
 *
 * @param command the command that led here
 * @param text the customer's own words
 * @param slots all that is known for this task, one of a kind
 * @param before the conversation as it was
 */
public record Request(Command command, String text, List<Slot> slots, Conversation before) {
  public Request {
    slots = List.copyOf(slots);
  }

  public DialogueState state() {
    return before.dialogue();
  }

  public <T extends Slot> @Nullable T slot(Class<T> kind) {
    return slots.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
  }

  public Slot.BillWanted bill() {
    Slot.Bill bill = slot(Slot.Bill.class);
    return bill == null ? new Slot.BillWanted.Latest() : bill.wanted();
  }

  /** What to compare with, or null where nothing was said. */
  public Slot.@Nullable Against against() {
    Slot.CompareWith with = slot(Slot.CompareWith.class);
    return with == null ? null : with.against();
  }
}

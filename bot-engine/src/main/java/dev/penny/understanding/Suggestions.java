package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From what a model proposes to commands. It may begin one task that only shows things, add
 * details, or look into the articles; everything else is dropped: who somebody is, a yes, money,
 * and passing the chat on are never its to decide. A detail counts only if its words stand in what
 * the customer wrote and our own reader accepts them; it never names a record.
 */
public final class Suggestions {
  /** More than a customer asks for at once. */
  private static final int MOST = 6;

  /** Why something was not believed. */
  public enum Dropped {
    UNKNOWN_COMMAND,
    UNKNOWN_FLOW,
    UNKNOWN_SLOT,
    NOT_IN_WORDS,
    NOT_ACCEPTED,
    TOO_MANY
  }

  /** Commands to follow, none where nothing was left; and why each of the others was dropped. */
  public record Checked(List<Command> commands, List<Dropped> dropped) {
    public Checked {
      commands = List.copyOf(commands);
      dropped = List.copyOf(dropped);
    }
  }

  private final String words;
  private final List<Dropped> dropped = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private @Nullable ModelTask task;
  private boolean search;

  private Suggestions(String words) {
    this.words = words;
  }

  /** {@code words}: what the customer wrote, as the model was given it. */
  public static Checked check(List<Suggestion> proposed, String words, Conversation before) {
    var check = new Suggestions(words);
    proposed.stream().limit(MOST).filter(s -> s.does().equals("start_flow")).forEach(check::start);
    boolean begins = check.task != null;
    Task open = before.dialogue().task();
    if (!begins && open != null) {
      check.task = ModelTask.named(open.flow());
    }
    proposed.stream().limit(MOST).filter(s -> !s.does().equals("start_flow")).forEach(check::other);
    if (proposed.size() > MOST) {
      check.dropped.add(Dropped.TOO_MANY);
    }
    return new Checked(check.commands(begins), check.dropped);
  }

  private void start(Suggestion suggestion) {
    ModelTask named = ModelTask.named(suggestion.flow());
    if (named == null) {
      dropped.add(Dropped.UNKNOWN_FLOW);
    } else if (task != null) {
      dropped.add(Dropped.TOO_MANY);
    } else {
      task = named;
    }
  }

  private void other(Suggestion suggestion) {
    switch (suggestion.does()) {
      case "set_slot" -> slot(suggestion);
      case "search_articles" -> search = true;
      case "none" -> {}
      default -> dropped.add(Dropped.UNKNOWN_COMMAND);
    }
  }

  private void slot(Suggestion suggestion) {
    ModelDetail detail = ModelDetail.named(suggestion.slot());
    if (detail == null || task == null || !task.details().contains(detail)) {
      dropped.add(Dropped.UNKNOWN_SLOT);
      return;
    }
    String value = suggestion.value().strip();
    int at = words.toLowerCase(Locale.ROOT).indexOf(value.toLowerCase(Locale.ROOT));
    if (value.isEmpty() || at < 0 || at + value.length() > words.length()) {
      dropped.add(Dropped.NOT_IN_WORDS);
      return;
    }
    Slot slot = detail.read(words.substring(at, at + value.length()));
    if (slot == null) {
      dropped.add(Dropped.NOT_ACCEPTED);
    } else if (slots.stream().noneMatch(slot::sameKind)) {
      slots.add(slot);
    }
  }

  /** The articles are asked with the customer's words, not with the model's. */
  private List<Command> commands(boolean begins) {
    if (begins && task != null) {
      if (task.details().contains(ModelDetail.CHARGE_NAME)
          && slots.stream().noneMatch(Slot.Topic.class::isInstance)) {
        slots.add(new Slot.Topic(words));
      }
      return List.of(new Command.StartFlow(task.flow(), slots));
    }
    if (!slots.isEmpty()) {
      return slots.stream().<Command>map(Command.SetSlot::new).toList();
    }
    return search ? List.of(new Command.SearchKnowledge(words)) : List.of();
  }
}

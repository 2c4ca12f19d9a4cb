package dev.penny.dialogue;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.DialogueState.Pending;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Reply;
import dev.penny.flow.Decision;
import dev.penny.flow.Flows;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Words;
import dev.penny.flow.smalltalk.SmallTalkFlow;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something else asked while a question of the bot is open is answered, and then the question comes
 * back with its buttons. If the something else needs a question of its own, the first one waits. It
 * comes back once: who goes on with other things is not nagged.
 */
public final class Digression {
  private static final Words WORDS = Words.beside(Offers.class);
  private static final int DEPTH = 3;

  /** "No, …", "actually …": the old question is not wanted any more. */
  private static final Pattern CHANGES_MIND =
      Pattern.compile("(?i)^\\W*(?:no|nope|nah|not|actually|instead|rather|forget|sorry)\\b");

  private Digression() {}

  /** The decision with a return to the question that was open, where there is one to return to. */
  public static Decision returning(Plan plan, Conversation before, Decision decision) {
    if (plan.request().command() instanceof Command.SmallTalk talk
        && talk.kind() == Command.Kind.SAY_AGAIN) {
      return decision;
    }
    List<Pending> waiting = waiting(plan, before);
    return switch (decision) {
      case Decision.Ask ask ->
          new Decision.Ask(ask.reply(), ask.after().pausing(waiting), ask.result());
      case Decision.Answer answer ->
          waiting.isEmpty() ? plain(answer) : back(plan, answer, waiting);
      case Decision.Act act -> act;
      case Decision.Order order -> order;
      case Decision.Take take -> take;
    };
  }

  /** Whether a turn may come back to a question. */
  static boolean mayReturn(DialogueState state) {
    return open(state) != null || !state.paused().isEmpty();
  }

  /** What must be known to come back to any of them. */
  static List<Question> toReturn(DialogueState state) {
    var waiting = new ArrayList<>(state.paused());
    Pending open = open(state);
    if (open != null) {
      waiting.add(open);
    }
    return waiting.stream()
        .flatMap(p -> p.open().options().stream())
        .flatMap(offer -> offer.commands().stream())
        .filter(Command.StartFlow.class::isInstance)
        .map(Command.StartFlow.class::cast)
        .flatMap(c -> Flows.named(c.flow()).toReturn(c.slots()).stream())
        .distinct()
        .toList();
  }

  /** The question of a task that has no answer yet, or null. */
  static @Nullable Pending open(DialogueState state) {
    Task task = state.task();
    Open open = state.open();
    return task == null || open == null || open.options().size() < 2 || state.unclear() > 0
        ? null
        : new Pending(task, open);
  }

  private static Decision plain(Decision.Answer answer) {
    return new Decision.Answer(answer.reply(), answer.after().pausing(List.of()), answer.result());
  }

  /** Every question that still waits after this turn, the latest first. */
  private static List<Pending> waiting(Plan plan, Conversation before) {
    if (drops(plan, before)) {
      return List.of();
    }
    var waiting = new ArrayList<>(before.dialogue().paused());
    Pending open = open(before.dialogue());
    if (open != null && !answers(plan, open)) {
      waiting.addFirst(open);
    }
    waiting.removeIf(p -> p.task().flow().equals(plan.flow().name()));
    return waiting.stream().limit(DEPTH).toList();
  }

  private static boolean drops(Plan plan, Conversation before) {
    boolean leaves =
        switch (plan.request().command()) {
          case Command.CancelFlow _, Command.HandOff _ -> true;
          case Command.SmallTalk talk ->
              talk.kind() == Command.Kind.GOODBYE
                  || (talk.kind() == Command.Kind.NO && open(before.dialogue()) != null);
          case Command.StartFlow _, Command.SearchKnowledge _, Command.CannotHandle _ ->
              isReturned(before) || CHANGES_MIND.matcher(plan.request().text()).find();
          case Command.SetSlot _, Command.CorrectSlot _, Command.Clarify _ -> false;
        };
    return leaves;
  }

  /** Whether the last reply came back to its question already. */
  private static boolean isReturned(Conversation before) {
    Reply last = before.memory().lastReply();
    return last != null
        && last.blocks().stream().anyMatch(b -> b instanceof Block.Choices c && isBack(c.prompt()));
  }

  private static boolean isBack(List<Phrase> prompt) {
    return Arrays.stream(Tongue.values()).anyMatch(t -> t.of(WORDS.say("back")).equals(prompt));
  }

  private static boolean answers(Plan plan, Pending open) {
    Command command = plan.request().command();
    return command instanceof Command.SetSlot
        || command instanceof Command.CorrectSlot
        || open.open().options().stream().anyMatch(o -> o.commands().contains(command));
  }

  private static Decision back(Plan plan, Decision.Answer answer, List<Pending> waiting) {
    Pending question = waiting.getFirst();
    var blocks = new ArrayList<Block>(answer.reply().blocks());
    if (plan.flow().name().equals(SmallTalkFlow.NAME)) {
      blocks.removeIf(Block.Choices.class::isInstance);
    }
    blocks.add(new Block.Choices(WORDS.say("back"), question.open().options()));
    DialogueState after = answer.after().backAt(question, waiting.subList(1, waiting.size()));
    return new Decision.Answer(new Reply(blocks), after, answer.result());
  }
}

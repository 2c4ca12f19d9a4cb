package dev.penny.flow;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several requests of one message, answered in order in one reply. Each answer after the first is
 * announced; a question that one of them asks stays open, with the buttons of all.
 */
public final class Several {
  private static final Words WORDS = Words.beside(Several.class);

  private Several() {}

  /** Whether these are requests beside each other, and not one request in several commands. */
  public static boolean are(List<Command> commands) {
    return commands.size() > 1
        && commands.stream()
            .allMatch(c ->
                c instanceof Command.StartFlow
                    || c instanceof Command.SearchKnowledge
                    || c instanceof Command.HandOff
                    || c instanceof Command.CannotHandle);
  }

  /** Both decisions as one; {@code next} is what the second is about. */
  public static Decision join(Decision first, Decision second, Command next) {
    var blocks = new ArrayList<Block>(reply(first).blocks());
    blocks.add(new Block.Text(announced(next)));
    blocks.addAll(reply(second).blocks());
    Reply reply = new Reply(blocks);
    String result = first.result() + ", " + second.result();
    Open open = open(first.after().open(), second.after().open());
    return open == null
        ? new Decision.Answer(reply, second.after(), result)
        : new Decision.Ask(reply, second.after().asking(open), result);
  }

  /** What was answered, and then the one thing that is done: the chat goes to a person. */
  public static Decision.Act before(Decision answered, Decision.Act done) {
    List<Block> first = reply(answered).blocks();
    return new Decision.Act(
        done.effect(),
        placed -> after(first, done.ifDone().apply(placed)),
        after(first, done.ifRefused()),
        done.after(),
        answered.result() + ", " + done.result());
  }

  private static Reply after(List<Block> first, Reply second) {
    var blocks = new ArrayList<>(first);
    blocks.addAll(second.blocks());
    return new Reply(blocks);
  }

  /** The newer question is the one a "yes" answers; the buttons are those of both. */
  private static @Nullable Open open(@Nullable Open first, @Nullable Open second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    var options = new ArrayList<Offer>(first.options());
    second.options().stream().filter(o -> !options.contains(o)).forEach(options::add);
    return new Open(options, second.ifYes(), second.ifNo());
  }

  /** An effect is not done beside other answers: it never comes here. */
  private static Reply reply(Decision decision) {
    return switch (decision) {
      case Decision.Ask ask -> ask.reply();
      case Decision.Answer answer -> answer.reply();
      case Decision.Act act -> act.ifRefused();
      case Decision.Order _, Decision.Take _ ->
          throw new IllegalArgumentException("not done beside other answers: " + decision.result());
    };
  }

  private static List<Phrase> announced(Command next) {
    String key =
        "then" + (next instanceof Command.StartFlow start ? plain(start.flow()) : wish(next));
    return WORDS.say(WORDS.keys().contains(key) ? key : "then");
  }

  private static String wish(Command command) {
    return command instanceof Command.CannotHandle(var request) && request != null
        ? plain(request)
        : "";
  }

  private static String plain(String name) {
    return name.replace("_", "");
  }
}

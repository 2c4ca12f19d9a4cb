package dev.penny.flow.human;

import dev.penny.conversation.Command;
import dev.penny.conversation.Memory;
import dev.penny.conversation.Reply;
import dev.penny.flow.Decision;
import dev.penny.flow.Replies;
import dev.penny.flow.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the bot says to somebody who writes while in line for a person: where they stand, to a
 * greeting or a question about the wait; to anything else that it is kept for whoever joins. What
 * was said a moment ago is not said again.
 */
public final class InLine {
  private static final Words WORDS = Words.beside(HumanFlow.class);

  /** Asks about the wait itself, whatever else the words may be taken for. */
  private static final Pattern WAIT =
      Pattern.compile(
          "(?i)\\b(?:how (?:much )?long(?:er)?|queue|in line|waiting|still there|any(?:one|body)"
              + " there|when (?:will|does|is) (?:some|any)(?:one|body)|what number|hurry|(?:before|ahead of) me|my (?:place|turn|position)|how many (?:people|others))\\b");

  private static final Duration A_MOMENT = Duration.ofSeconds(20);

  /** For so long "it is kept" need not be said again. */
  private static final Duration A_WHILE = Duration.ofMinutes(10);

  private InLine() {}

  /** {@code commands}: what was understood. */
  public static Reply answer(List<Command> commands, String text, Decision.Placed placed) {
    boolean asks = WAIT.matcher(text).find() || commands.stream().anyMatch(InLine::isForPerson);
    return asks
        ? Replies.reply(WORDS.text("waiting"), HumanFlow.place(placed))
        : Replies.reply(WORDS.text("kept"));
  }

  private static boolean isForPerson(Command command) {
    return command instanceof Command.HandOff
        || (command instanceof Command.SmallTalk(var kind) && kind == Command.Kind.GREETING);
  }

  /** Whether the customer has just read the same. */
  public static boolean isJustSaid(Reply reply, Memory memory, Instant now) {
    Instant said = memory.repliedAt();
    boolean kept = reply.blocks().size() == 1;
    return said != null
        && reply.equals(memory.lastReply())
        && Duration.between(said, now).compareTo(kept ? A_WHILE : A_MOMENT) < 0;
  }
}

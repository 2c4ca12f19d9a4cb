package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import dev.penny.flow.timetopay.SaidTerms;
import dev.penny.flow.timetopay.TimeToPayFlow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * While time to pay is being worked out, a day or a number of parts is an answer or a correction:
 * "from the 5th", "no, in 2 parts". What speaks of a bill is not.
 */
final class TimeWish {
  /** Only whether there is a day is looked at here. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  private static final int LONGEST = 12;
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:bill|invoice|charge[ds]?|why|plan|rechnung|facture|factura|warum|pourquoi)\\b");

  private TimeWish() {}

  static @Nullable Reading read(String text, Conversation before) {
    Task task = before.dialogue().task();
    if (task == null
        || before.dialogue().open() == null
        || !task.flow().equals(TimeToPayFlow.NAME)
        || text.split(" ", -1).length > LONGEST
        || OTHER.matcher(text).find()) {
      return null;
    }
    SaidTerms said = SaidTerms.in(text, ANY_DAY);
    if (said.parts() == null && said.day() == null) {
      return null;
    }
    List<Slot> slots = new ArrayList<>(task.slots());
    slots.removeIf(Slot.Topic.class::isInstance);
    slots.add(new Slot.Topic(text));
    return Reading.sure("context:time to pay", new Command.StartFlow(TimeToPayFlow.NAME, slots));
  }
}

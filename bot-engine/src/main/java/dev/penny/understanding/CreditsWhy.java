package dev.penny.understanding;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.DialogueState.Task;
import dev.penny.conversation.Slot;
import dev.penny.flow.refund.CreditsFlow;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Why was it used there?", after the credits were shown, is about these. */
final class CreditsWhy {
  private static final int LONGEST = 10;
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)^\\W*(?:and |but |so )?(?:why|how come|warum|wieso|pourquoi|por qué)\\b.*\\b(?:used|there|it|that"
              + "|taken|applied|verwendet|verrechnet|dort|utilisé|là|usó|usado|ahí|allí)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OTHER =
      Pattern.compile("(?i)\\b(?:bill|charge|fee|higher|more|rechnung|facture|factura)\\b");

  private CreditsWhy() {}

  static @Nullable Reading read(String text, Conversation before) {
    Task task = before.dialogue().task();
    return task != null
            && task.flow().equals(CreditsFlow.NAME)
            && text.split(" ", -1).length <= LONGEST
            && ASKS.matcher(text).matches()
            && !OTHER.matcher(text).find()
        ? Reading.sure(
            "context:credits",
            new Command.StartFlow(CreditsFlow.NAME, List.of(new Slot.Topic(text))))
        : null;
  }
}

package dev.penny.conversation;

import dev.penny.phrase.Phrase;
import java.util.List;

/**
 * A button: what it is called and the commands it stands for. The id names the meaning ({@code
 * human}, {@code line:I1-3}), so that the same offer has the same id wherever it is shown.
 */
public record Offer(String id, List<Phrase> label, List<Command> commands) {
  public Offer {
    label = List.copyOf(label);
    commands = List.copyOf(commands);
  }
}

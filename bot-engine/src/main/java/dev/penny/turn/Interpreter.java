package dev.penny.turn;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event.CustomerSpoke;
import java.util.List;

/** Port: words to commands of our closed set. */
public interface Interpreter {
  Reading read(CustomerSpoke said, Conversation before);

  /** {@code by}: how it was read; {@code percent}: how sure, 0 to 100. */
  record Reading(List<Command> commands, String by, int percent) {
    public Reading {
      commands = List.copyOf(commands);
    }
  }
}

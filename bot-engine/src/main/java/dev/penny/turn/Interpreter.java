package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.understanding.Reading;

/** Port: words to commands of our closed set; {@code Understanding::read} is one. */
@FunctionalInterface
public interface Interpreter {
  Reading read(CustomerSpoke said, Conversation before);
}

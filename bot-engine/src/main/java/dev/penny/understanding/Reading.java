package dev.penny.understanding;

import dev.penny.conversation.Command;
import java.util.List;

/**
 * What an utterance was read as. {@code by}: button, context, rule or classifier, with its label;
 * {@code percent}: how sure, 0 to 100.
 */
public record Reading(List<Command> commands, String by, int percent) {
  public Reading {
    commands = List.copyOf(commands);
  }

  static Reading sure(String by, Command... commands) {
    return new Reading(List.of(commands), by, 100);
  }
}

package dev.penny.understanding;

import dev.penny.conversation.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an utterance was read as. {@code by}: button, context, rule or classifier, with its label;
 * {@code percent}: how sure, 0 to 100; {@code guess}: what the classifier thought, null where it
 * was not asked.
 */
public record Reading(
    List<Command> commands, String by, int percent, Classifier.@Nullable Guess guess) {
  public Reading {
    commands = List.copyOf(commands);
  }

  public Reading(List<Command> commands, String by, int percent) {
    this(commands, by, percent, null);
  }

  static Reading sure(String by, Command... commands) {
    return new Reading(List.of(commands), by, 100);
  }

  static Reading of(Classifier.Guess guess, String by, Command command) {
    return new Reading(List.of(command), by, (int) Math.round(guess.sure() * 100), guess);
  }
}

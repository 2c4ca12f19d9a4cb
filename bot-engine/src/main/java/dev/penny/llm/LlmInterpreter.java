package dev.penny.llm;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.Phase;
import dev.penny.turn.Interpreter;
import dev.penny.understanding.Reading;
import dev.penny.understanding.Suggestion;
import dev.penny.understanding.Suggestions;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The usual reading, and where that would ask back or has no idea, a model's, as far as {@link
 * Suggestions} believes it. A button, a wish for a person, a yes and whatever was understood never
 * get to the model; nor does anything said while a person is waited for or there.
 */
final class LlmInterpreter implements Interpreter {
  private final Interpreter usual;
  private final Function<Prompts.Prompt, String> model;
  private final Lead lead;
  private final ModelMeters meters;

  LlmInterpreter(
      Interpreter usual, Function<Prompts.Prompt, String> model, Lead lead, ModelMeters meters) {
    this.usual = usual;
    this.model = model;
    this.lead = lead;
    this.meters = meters;
  }

  @Override
  public Reading read(CustomerSpoke said, Conversation before) {
    Reading first = usual.read(said, before);
    if (!isUnsure(first) || said.choice() != null || !(before.phase() instanceof Phase.WithBot)) {
      return first;
    }
    String words = Discretion.of(said.text(), before);
    List<Suggestion> proposed = proposed(words, before);
    if (proposed == null) {
      return first;
    }
    Suggestions.Checked checked = Suggestions.check(proposed, words, before);
    checked.dropped().forEach(meters::dropped);
    if (checked.commands().isEmpty()) {
      return first;
    }
    meters.used("reading");
    return new Reading(checked.commands(), "model, after " + first.by(), first.percent(), null);
  }

  /** It would ask back, or nothing was recognised. */
  private static boolean isUnsure(Reading reading) {
    return reading.commands().stream()
        .anyMatch(c ->
            c instanceof Command.Clarify
                || (c instanceof Command.CannotHandle(String request) && request == null));
  }

  private @Nullable List<Suggestion> proposed(String words, Conversation before) {
    if (words.codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    String answer = lead.ask(before.id(), () -> model.apply(Prompts.reading(words)));
    if (answer == null) {
      return null;
    }
    List<Suggestion> proposed = SuggestionJson.read(answer);
    if (proposed == null) {
      meters.garbage();
    }
    return proposed;
  }
}

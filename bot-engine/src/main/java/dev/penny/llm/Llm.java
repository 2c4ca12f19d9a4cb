package dev.penny.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.penny.turn.Composer;
import dev.penny.turn.Interpreter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Function;

/** A configured model at its two places. Where none is configured this class is never loaded. */
public record Llm(Interpreter interpreter, Composer composer) {

  /** {@code usual} reads first; the model is asked only after it. Nothing is sent at start. */
  public static Llm of(
      ModelSettings settings, Interpreter usual, Clock clock, MeterRegistry registry) {
    var meters = new ModelMeters(registry);
    var lead = new Lead(settings, clock, meters);
    ChatModel model = Models.of(settings);
    Function<Prompts.Prompt, String> ask = p -> Models.ask(model, p, settings.provider());
    return new Llm(
        new LlmInterpreter(usual, ask, lead, meters),
        settings.rewords() ? new LlmComposer(ask, lead, meters) : Composer.NONE);
  }
}

package dev.penny.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** The one list of providers: a model for each. */
final class Models {
  private static final int TOKENS = 300;
  private static final double STEADY = 0.0;

  private Models() {}

  static ChatModel of(ModelSettings settings) {
    var http = Http.builder(settings.patience().multipliedBy(2)); // a net: the lead gives up first
    return switch (settings.provider()) {
      case OPENAI ->
          OpenAiChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(settings.url().toString())
              .apiKey(settings.key().isEmpty() ? "none" : settings.key())
              .modelName(settings.name())
              .temperature(STEADY)
              .maxTokens(TOKENS)
              .timeout(settings.patience())
              .strictJsonSchema(true)
              .maxRetries(0)
              .build();
      case ANTHROPIC ->
          AnthropicChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(settings.url().toString())
              .apiKey(settings.key())
              .modelName(settings.name())
              .temperature(STEADY)
              .maxTokens(TOKENS)
              .timeout(settings.patience())
              .maxRetries(0)
              .build();
      case OLLAMA ->
          OllamaChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(settings.url().toString())
              .modelName(settings.name())
              .temperature(STEADY)
              .numPredict(TOKENS)
              .timeout(settings.patience())
              .maxRetries(0)
              .build();
    };
  }

  /** One question and its whole answer; {@code format} holds it to a schema where one is given. */
  static String ask(ChatModel model, Prompts.Prompt prompt, ModelSettings.Provider provider) {
    var request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
    ResponseFormat format = prompt.format();
    if (format != null && provider != ModelSettings.Provider.ANTHROPIC) {
      request.responseFormat(
          format); // there the prompt alone says it, and the check is ours anyway
    }
    String text = model.chat(request.build()).aiMessage().text();
    return text == null ? "" : text;
  }
}

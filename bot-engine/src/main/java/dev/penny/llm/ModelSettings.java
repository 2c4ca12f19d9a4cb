package dev.penny.llm;

import java.net.URI;
import java.time.Duration;

/**
 * Which model is asked, and how much.
 *
 * @param url where the provider is reached, without a slash at its end
 * @param key the provider's secret; empty: it needs none
 * @param rewords whether answers may be put into other words
 * @param perConversation how often it is asked in one conversation at most
 * @param perDay how often in all on one day (UTC) at most
 * @param patience how long one question may take
 */
public record ModelSettings(
    Provider provider,
    URI url,
    String name,
    String key,
    boolean rewords,
    int perConversation,
    int perDay,
    Duration patience) {

  /** Whose wire format is spoken. */
  public enum Provider {
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    OLLAMA("http://localhost:11434");

    private final String usual;

    Provider(String usual) {
      this.usual = usual;
    }

    /** Where it is reached where nothing else is said. */
    public String usualUrl() {
      return usual;
    }
  }

  /** Without the key, so that it can stand in no log. */
  @Override
  public String toString() {
    return provider + " " + name + " at " + url;
  }
}

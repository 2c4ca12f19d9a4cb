package dev.penny;

import dev.penny.llm.ModelSettings;
import dev.penny.llm.ModelSettings.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of the language model, checked. */
final class ModelConfig {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?#]+[^\\s?#/]");
  private static final int MANY = 1_000_000;
  private static final int SHORTEST = 100;

  /**
   * Twice this is what a model may cost an answer at most, which must come within eight seconds.
   */
  private static final int LONGEST = 3_000;

  private ModelConfig() {}

  /** Null: no model is used. */
  static @Nullable ModelSettings of(Settings settings) {
    String named = settings.text(Setting.MODEL_PROVIDER);
    if (named.equals("off")) {
      return null;
    }
    Provider provider =
        Arrays.stream(Provider.values())
            .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(named))
            .findFirst()
            .orElse(null);
    if (provider == null) {
      settings.problem(Setting.MODEL_PROVIDER, "off, openai, anthropic or ollama");
      return null;
    }
    return new ModelSettings(
        provider,
        url(settings, provider),
        name(settings),
        key(settings, provider),
        rewords(settings),
        settings.number(Setting.MODEL_PER_CONVERSATION, 0, MANY),
        settings.number(Setting.MODEL_PER_DAY, 0, MANY),
        Duration.ofMillis(settings.number(Setting.MODEL_PATIENCE, SHORTEST, LONGEST)));
  }

  private static URI url(Settings settings, Provider provider) {
    String given = settings.text(Setting.MODEL_URL);
    String url = given.isEmpty() ? provider.usualUrl() : given;
    if (!ADDRESS.matcher(url).matches()) {
      settings.problem(
          Setting.MODEL_URL, "an address like https://models.example.com/v1, or nothing");
      return URI.create(provider.usualUrl());
    }
    return URI.create(url);
  }

  private static String name(Settings settings) {
    String name = settings.text(Setting.MODEL_NAME);
    if (name.isEmpty()) {
      settings.problem(Setting.MODEL_NAME, "the name of a model, as the provider calls it");
    }
    return name;
  }

  private static String key(Settings settings, Provider provider) {
    String key = settings.text(Setting.MODEL_KEY);
    if (key.isEmpty() && provider == Provider.ANTHROPIC) {
      settings.problem(Setting.MODEL_KEY, "the key of this provider");
    }
    return key;
  }

  private static boolean rewords(Settings settings) {
    String rewords = settings.text(Setting.MODEL_REWORDS);
    if (!rewords.equals("yes") && !rewords.equals("no")) {
      settings.problem(Setting.MODEL_REWORDS, "yes or no");
    }
    return rewords.equals("yes");
  }
}

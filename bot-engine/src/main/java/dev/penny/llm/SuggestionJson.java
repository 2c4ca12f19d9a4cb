package dev.penny.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penny.understanding.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A model's answer, held to the schema: one object, one list, four texts each, nothing else. */
final class SuggestionJson {
  private static final Set<String> FIELDS = Set.of("do", "flow", "slot", "value");
  private static final int MOST = 20;
  private static final Pattern FENCE =
      Pattern.compile("^```(?:json)?\\s*(.*?)\\s*```$", Pattern.DOTALL);
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SuggestionJson() {}

  /** Null: the answer is not of this form. */
  static @Nullable List<Suggestion> read(String answer) {
    try {
      JsonNode tree = JSON.readTree(FENCE.matcher(answer.strip()).replaceFirst("$1"));
      JsonNode commands = tree.path("commands");
      if (tree.size() != 1 || !commands.isArray() || commands.size() > MOST) {
        return null;
      }
      var suggestions = new ArrayList<Suggestion>();
      for (JsonNode command : commands) {
        if (!fits(command)) {
          return null;
        }
        suggestions.add(
            new Suggestion(
                command.path("do").asText(),
                command.path("flow").asText(""),
                command.path("slot").asText(""),
                command.path("value").asText("")));
      }
      return suggestions;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static boolean fits(JsonNode command) {
    if (!command.isObject() || !command.path("do").isTextual()) {
      return false;
    }
    for (var field : command.properties()) {
      boolean text = field.getValue().isTextual() || field.getValue().isNull();
      if (!FIELDS.contains(field.getKey()) || !text) {
        return false;
      }
    }
    return true;
  }
}

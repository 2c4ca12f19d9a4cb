package dev.penny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of one JSON object a line, read line by line; blank lines are passed over. */
final class JsonLines {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonLines() {}

  /** One line that is an object; {@code number} counts from 1. */
  record Line(Path file, int number, JsonNode object) {
    /** A string that must be there. */
    String text(String field) {
      JsonNode value = object.get(field);
      if (value == null || !value.isTextual()) {
        String found = value == null ? "none" : value.getNodeType().name().toLowerCase(Locale.ROOT);
        throw fault(field + ": expected a string, found " + found);
      }
      return value.asText();
    }

    /** A string that may be missing or null. */
    @Nullable String textOrNull(String field) {
      return object.hasNonNull(field) ? text(field) : null;
    }

    CliFault fault(String what) {
      return new CliFault(Exit.BAD_DATA, file + ":" + number + ": " + what);
    }
  }

  /** Hands over each line as soon as it is read; the first bad one ends it. */
  static void each(Path file, Consumer<Line> use) {
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          use.accept(parse(file, number, line));
        }
      }
    } catch (CharacterCodingException e) {
      throw new CliFault(
          Exit.BAD_DATA, file + ":" + (number + 1) + ": not UTF-8, or just after it");
    } catch (IOException e) {
      throw new CliFault(Exit.ENVIRONMENT, file + " can't be read: " + e);
    }
  }

  private static Line parse(Path file, int number, String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new CliFault(
          Exit.BAD_DATA, file + ":" + number + ": not JSON: " + e.getOriginalMessage());
    }
    var read = new Line(file, number, node);
    if (!node.isObject()) {
      throw read.fault("expected one JSON object, like {\"text\": \"why is my bill higher\"}");
    }
    return read;
  }
}

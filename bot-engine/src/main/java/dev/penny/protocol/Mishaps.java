package dev.penny.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What can be wrong with a field, in words that repeat nothing that was sent. */
final class Mishaps {
  private Mishaps() {}

  /** The problem of this value, or empty when it fits the field. */
  static Optional<String> of(FrameShape.Field field, JsonNode node) {
    return switch (field.type().getName()) {
      case "int" ->
          wholeNumber(node, node.canConvertToInt() && node.intValue() >= 0, Integer.MAX_VALUE);
      case "long" ->
          wholeNumber(node, node.canConvertToLong() && node.longValue() >= 0, Long.MAX_VALUE);
      case "boolean" -> node.isBoolean() ? Optional.empty() : expected("true or false", node);
      default -> node.isTextual() ? text(node.textValue()) : expected("a string", node);
    };
  }

  private static Optional<String> wholeNumber(JsonNode node, boolean inRange, long max) {
    if (!node.isIntegralNumber()) {
      return expected("a whole number", node);
    }
    return inRange ? Optional.empty() : Optional.of("expected a whole number from 0 to " + max);
  }

  /** NUL cannot be stored everywhere, and half a surrogate pair is no character at all. */
  private static Optional<String> text(String text) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of("the NUL character cannot be taken; leave it out");
    }
    boolean halves = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    return halves
        ? Optional.of("half of a surrogate pair is no character; send whole characters")
        : Optional.empty();
  }

  private static Optional<String> expected(String what, JsonNode node) {
    return Optional.of("expected " + what + ", found " + kind(node));
  }

  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING -> "nothing: the field is missing";
      case NULL -> "null";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case BOOLEAN -> "true or false";
      case NUMBER -> node.isIntegralNumber() ? "a whole number" : "a number with a fraction";
      case BINARY, POJO -> "something else";
    };
  }

  static String inWords(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deeply, or a name or number in it is too long";
    }
    String where =
        e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + ")";
    String message = e.getOriginalMessage();
    if (message.startsWith("Duplicate")) {
      return "a field is given twice" + where;
    }
    if (message.contains("Non-standard token")) {
      return "NaN and Infinity are no JSON numbers" + where;
    }
    return "it cannot be read" + where;
  }
}

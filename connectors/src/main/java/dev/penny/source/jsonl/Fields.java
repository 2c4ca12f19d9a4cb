package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read field by field, knowing its own path, so that what cannot be read is said
 * precisely. {@code partial} objects may lack descriptive fields; those take a default. Simple
 * values are read by {@link Values}.
 */
final class Fields {
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_WORDING = 4000;

  private final JsonNode node;
  private final @Nullable Fields parent;
  private final String name;
  private final boolean partial;

  private Fields(JsonNode node, @Nullable Fields parent, String name, boolean partial) {
    this.node = node;
    this.parent = parent;
    this.name = name;
    this.partial = partial;
  }

  static Fields root(JsonNode node, boolean partial) {
    var fields = new Fields(node, null, "", partial);
    if (!node.isObject()) {
      throw new FieldFault("", shown(node), "a JSON object", "");
    }
    return fields;
  }

  /** Whether the field is there and not null. */
  boolean has(String field) {
    JsonNode value = node.get(field);
    return value != null && !value.isNull();
  }

  /** Whether descriptive fields may be left out of this object. */
  boolean partial() {
    return partial;
  }

  JsonNode raw() {
    return node;
  }

  @Nullable JsonNode value(String field) {
    return node.get(field);
  }

  /** The value, or a fault saying what belongs there. */
  JsonNode require(String field, String expected) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw fault(field, expected, "");
    }
    return value;
  }

  /** An id, code or other short text that is not blank. */
  String text(String field) {
    String expected = "a text that is not blank, at most " + LONGEST_ID + " characters";
    JsonNode value = require(field, expected);
    String text = value.isTextual() ? value.textValue() : "";
    if (text.isBlank() || text.length() > LONGEST_ID || text.indexOf('\0') >= 0) {
      throw fault(field, expected, "");
    }
    return text;
  }

  @Nullable String optionalText(String field) {
    return has(field) ? text(field) : null;
  }

  /** A text that may be empty, and may be left out of a partial object. */
  String wording(String field, String fallback) {
    if (partial && !has(field)) {
      return fallback;
    }
    String expected = "a text of at most " + LONGEST_WORDING + " characters";
    JsonNode value = require(field, expected);
    String text = value.isTextual() ? value.textValue() : null;
    if (text == null || text.length() > LONGEST_WORDING || text.indexOf('\0') >= 0) {
      throw fault(field, expected, "");
    }
    return text;
  }

  /** An id or code that may be left out of a partial object. */
  String textOr(String field, String fallback) {
    return partial && !has(field) ? fallback : text(field);
  }

  boolean flag(String field, boolean fallback) {
    if (!has(field)) {
      return fallback;
    }
    JsonNode value = require(field, "true or false");
    if (!value.isBoolean()) {
      throw fault(field, "true or false", "");
    }
    return value.booleanValue();
  }

  /** One of an enum's names, written in lower case. */
  <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    String text = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    String names =
        Arrays.stream(type.getEnumConstants())
            .map(e -> e.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw fault(field, "one of " + names, "");
  }

  <E extends Enum<E>> E oneOf(String field, Class<E> type, E fallback) {
    return partial && !has(field) ? fallback : oneOf(field, type);
  }

  Fields object(String field) {
    JsonNode value = require(field, "an object");
    if (!value.isObject()) {
      throw fault(field, "an object", "");
    }
    return new Fields(value, this, field, partial);
  }

  /** The objects of a list; a list that is absent is empty only in a partial object. */
  <T> List<T> list(String field, Function<Fields, T> read) {
    if (partial && !has(field)) {
      return List.of();
    }
    JsonNode value = require(field, "a list");
    if (!value.isArray()) {
      throw fault(field, "a list", "");
    }
    var items = new ArrayList<T>(value.size());
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      String place = field + "[" + i + "]";
      if (!item.isObject()) {
        throw new FieldFault(path(place), shown(item), "an object", "");
      }
      items.add(read.apply(new Fields(item, this, place, partial)));
    }
    return items;
  }

  List<String> texts(String field) {
    JsonNode value = require(field, "a list of texts");
    var texts = new ArrayList<String>(value.size());
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        throw fault(field, "a list of texts", "");
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  FieldFault fault(String field, String expected, String mend) {
    JsonNode value = node.get(field);
    return new FieldFault(path(field), value == null ? "nothing" : shown(value), expected, mend);
  }

  private String path(String field) {
    return parent == null ? field : parent.path(name) + "." + field;
  }

  /** A value as it stands in the file, cut where it is long. */
  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }
}

package dev.penny.protocol;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings and booleans as YAML; strings always in double quotes. */
final class Yaml {
  private final StringBuilder out = new StringBuilder();

  private Yaml() {}

  static String of(Map<String, Object> document) {
    var yaml = new Yaml();
    yaml.map(document, "");
    return yaml.out.toString();
  }

  private void map(Map<?, ?> map, String indent) {
    map.forEach((key, value) -> {
      String name = key.toString();
      out.append(indent).append(name.startsWith("$") ? quoted(name) : name).append(':');
      value(value, indent + "  ");
    });
  }

  private void value(Object value, String indent) {
    switch (value) {
      case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
      case Map<?, ?> map -> {
        out.append('\n');
        map(map, indent);
      }
      case List<?> list -> {
        out.append('\n');
        list.forEach(item -> item(item, indent));
      }
      case Boolean truth -> out.append(' ').append(truth).append('\n');
      default -> out.append(' ').append(quoted(value.toString())).append('\n');
    }
  }

  private void item(Object item, String indent) {
    out.append(indent).append('-');
    if (item instanceof Map<?, ?> map && map.size() == 1) {
      map.forEach((k, v) ->
          out.append(' ')
              .append(quoted(k.toString()))
              .append(':')
              .append(' ')
              .append(quoted(v.toString()))
              .append('\n'));
    } else {
      value(item, indent + "  ");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

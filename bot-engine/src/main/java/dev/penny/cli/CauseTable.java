package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.explain.cause.Detectable;
import dev.penny.explain.cause.Detectable.Source;
import dev.penny.explain.cause.KnownCause;
import java.util.Locale;

/** What can be told from each source of bills, cause by cause. */
final class CauseTable {
  private CauseTable() {}

  static String text() {
    var text = new StringBuilder();
    for (KnownCause cause : KnownCause.values()) {
      text.append(cause).append('\n');
      for (Source source : Source.values()) {
        Detectable seen = Detectable.of(cause, source);
        text.append("  %-11s %-8s %s%n".formatted(name(source), verdict(seen), seen.fields()));
      }
    }
    return text.toString();
  }

  /** One object a line. */
  static String json() {
    var text = new StringBuilder();
    for (KnownCause cause : KnownCause.values()) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("cause", cause.name()).put("next_step", lower(cause.step().name()));
      for (Source source : Source.values()) {
        Detectable seen = Detectable.of(cause, source);
        line.putObject(lower(source.name())).put("told", seen.seen()).put("fields", seen.fields());
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static String verdict(Detectable seen) {
    return seen.seen() ? "told" : "not told";
  }

  private static String name(Source source) {
    return lower(source.name()).replace('_', '-');
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

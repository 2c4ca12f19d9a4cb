package dev.penny.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The table that the server's rules and the browser's are held to. */
public final class RedactionCases {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Za-z-]+(?: [A-Za-z0-9]+)*\\]");

  private RedactionCases() {}

  /** What is written and what is left of it. */
  public record Case(String said, String kept) {

    /** What was hidden: the parts of what was said that stand between the parts that were left. */
    public List<String> secrets() {
      var secrets = new ArrayList<String>();
      int at = 0;
      String[] parts = PLACEHOLDER.split(kept, -1);
      for (int i = 1; i < parts.length; i++) {
        at += parts[i - 1].length();
        int next = parts[i].isEmpty() ? said.length() : said.indexOf(parts[i], at + 1);
        if (!PLACEHOLDER.matcher(said.substring(at, next)).matches()) {
          secrets.add(said.substring(at, next));
        }
        at = next;
      }
      return secrets;
    }
  }

  public static List<Case> hidden() {
    return StreamSupport.stream(table().path("hidden").spliterator(), false)
        .map(c -> new Case(c.path(0).asText(), c.path(1).asText()))
        .toList();
  }

  public static List<String> left() {
    return StreamSupport.stream(table().path("left").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode table() {
    try (var file = RedactionCases.class.getResourceAsStream("/redaction/cases.json")) {
      return new JsonMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

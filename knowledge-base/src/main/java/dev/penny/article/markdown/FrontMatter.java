package dev.penny.article.markdown;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.penny.article.Article;
import dev.penny.article.ArticleProblem;
import dev.penny.article.Industry;
import dev.penny.article.Passage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields above an article's text; gathers every problem rather than stop at the first. */
final class FrontMatter {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> FIELDS =
      List.of("title", "questions", "also", "industries", "tags", "updated");
  private static final String EVERY_INDUSTRY = "all";
  private static final int LONGEST = 200;

  private final String file;
  private final List<String> lines;
  private final List<ArticleProblem> problems = new ArrayList<>();
  private final JsonNode fields;

  FrontMatter(String file, String yaml) {
    this.file = file;
    this.lines = yaml.lines().toList();
    this.fields = read(yaml);
  }

  List<ArticleProblem> problems() {
    return List.copyOf(problems);
  }

  void problem(int line, String field, String expected, String found) {
    problems.add(new ArticleProblem(file, line, field, expected, found));
  }

  /** The article, where no problem has been found. */
  Optional<Article> article(String slug, List<Passage> passages, String markdown) {
    if (!fields.isObject()) {
      return Optional.empty();
    }
    String title = title();
    List<String> questions = strings("questions", 1);
    List<String> also = fields.has("also") ? strings("also", 0) : List.of();
    Set<Industry> industries = industries();
    List<String> tags = strings("tags", 0);
    LocalDate updated = updated();
    fields.fieldNames().forEachRemaining(this::checkKnown);
    return problems.isEmpty()
        ? Optional.of(
            new Article(
                slug, title, questions, also, industries, tags, updated, passages, markdown))
        : Optional.empty();
  }

  private JsonNode read(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      problem(1, "front matter", "lines of the form \"field: value\"", "none");
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      int line = at == null ? 1 : at.getLineNr() + 1;
      String why = e.getOriginalMessage().lines().findFirst().orElse("?");
      problem(line, "front matter", "YAML", why);
    }
    return MissingNode.getInstance();
  }

  private String title() {
    JsonNode node = fields.path("title");
    if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > LONGEST) {
      problem("title", "a text of 1 to " + LONGEST + " characters", node);
      return "";
    }
    if (Article.plainTitle(node.asText()).isEmpty()) {
      problem("title", "letters or digits", node);
    }
    return node.asText().strip();
  }

  private List<String> strings(String field, int atLeast) {
    JsonNode node = fields.path(field);
    var texts = new ArrayList<String>();
    for (JsonNode item : node) {
      if (!item.isTextual() || item.asText().isBlank() || item.asText().length() > LONGEST) {
        problem(field, "each a text of 1 to " + LONGEST + " characters", item);
      } else {
        texts.add(item.asText().strip());
      }
    }
    if (!node.isArray() || node.size() < atLeast) {
      problem(field, "a list" + (atLeast == 0 ? "" : " of at least " + atLeast), node);
    }
    return texts;
  }

  private Set<Industry> industries() {
    var industries = EnumSet.noneOf(Industry.class);
    for (String code : strings("industries", 1)) {
      if (code.equals(EVERY_INDUSTRY)) {
        industries.addAll(EnumSet.allOf(Industry.class));
      } else {
        Industry.ofCode(code)
            .ifPresentOrElse(
                industries::add,
                () -> problem(lineOf("industries"), "industries", known(), "\"" + code + "\""));
      }
    }
    return industries;
  }

  private static String known() {
    return EnumSet.allOf(Industry.class).stream()
        .map(Industry::code)
        .collect(Collectors.joining(", ", "", " or " + EVERY_INDUSTRY));
  }

  private LocalDate updated() {
    JsonNode node = fields.path("updated");
    try {
      return LocalDate.parse(node.asText());
    } catch (DateTimeException e) {
      problem("updated", "a date like 2026-11-01", node);
      return LocalDate.EPOCH;
    }
  }

  private void checkKnown(String field) {
    if (!FIELDS.contains(field)) {
      problem(lineOf(field), field, "one of " + String.join(", ", FIELDS), "an unknown field");
    }
  }

  private void problem(String field, String expected, JsonNode found) {
    problem(lineOf(field), field, expected, found.isMissingNode() ? "nothing" : found.toString());
  }

  /** The line of the file a field begins on; the fence above is line 1. */
  private int lineOf(String field) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(field + ":")) {
        return i + 2;
      }
    }
    return 1;
  }
}

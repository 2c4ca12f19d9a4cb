package dev.penny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.search.Answer;
import dev.penny.search.Hit;
import dev.penny.search.Query;
import java.util.List;
import java.util.Locale;

/** What a search found, for a program or for a person. */
final class SearchReport {
  private SearchReport() {}

  /** One object on one line; scores are rounded to four places. */
  static String json(Query query, Answer answer) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("query", query.text());
    report.put("industry", query.industry() == null ? null : query.industry().code());
    report.put("found", answer instanceof Answer.Found);
    report.put("confidence", rounded(confidence(answer)));
    var hits = report.putArray("hits");
    answer.hits().forEach(hit -> hits.add(json(hit)));
    return report + System.lineSeparator();
  }

  private static ObjectNode json(Hit hit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("slug", hit.slug());
    node.put("title", hit.title());
    node.put("url", url(hit));
    node.put("score", rounded(hit.score()));
    node.put("cosine", rounded(hit.cosine()));
    node.put("bm25", rounded(hit.bm25()));
    node.put("why", why(hit));
    node.put("heading", hit.passage().heading());
    var passage = node.putArray("passage");
    hit.passage().lines().forEach(passage::add);
    return node;
  }

  static String table(Answer answer) {
    var text = new StringBuilder();
    switch (answer) {
      case Answer.Found found -> text.append(said(found));
      case Answer.NotFound none -> text.append(notSaid(none));
    }
    List<Hit> hits = answer.hits();
    if (!hits.isEmpty()) {
      text.append("%n  score  cosine  words  article%n".formatted());
    }
    hits.forEach(hit ->
        text.append(
            "  %.3f  %.3f   %.3f  %s  (%s)%n"
                .formatted(hit.score(), hit.cosine(), hit.bm25(), hit.title(), why(hit))));
    return text.toString();
  }

  private static String said(Answer.Found found) {
    Hit hit = found.hit();
    String heading = hit.passage().heading();
    return "%s  %s  (%d %% sure)%n%n%s%s%n"
        .formatted(
            hit.title(),
            url(hit),
            Math.round(100 * found.confidence()),
            heading.isEmpty() ? "" : heading + System.lineSeparator(),
            String.join(System.lineSeparator(), hit.passage().lines()));
  }

  private static String notSaid(Answer.NotFound none) {
    return "I don't know. (The nearest is %d %% sure; %d %% are needed.)%n"
        .formatted(Math.round(100 * none.confidence()), Math.round(100 * none.threshold()));
  }

  private static String why(Hit hit) {
    return switch (hit.why()) {
      case Hit.Why.ExactTitle _ -> "its title";
      case Hit.Why.NearTitle _ -> "near its title";
      case Hit.Why.NearQuestion near -> "near \"" + near.question() + "\"";
      case Hit.Why.NearPassage near ->
          near.heading().isEmpty() ? "near its beginning" : "near \"" + near.heading() + "\"";
    };
  }

  private static String url(Hit hit) {
    return "/help/" + hit.slug();
  }

  private static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> found.confidence();
      case Answer.NotFound none -> none.confidence();
    };
  }

  private static double rounded(double number) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", number));
  }
}

package dev.penny.search.lucene;

import dev.penny.article.Article;
import dev.penny.article.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an article that has a vector of its own: its title, each wording of its questions,
 * each of its passages. The list of an article's parts is a pure function of the article, so a
 * number is enough to name one.
 *
 * @param ordinal which question or passage, from 0
 * @param text what is embedded
 */
record Part(Kind kind, int ordinal, String text) {
  enum Kind {
    TITLE,
    QUESTION,
    PASSAGE
  }

  static List<Part> of(Article article) {
    var parts = new ArrayList<Part>();
    parts.add(new Part(Kind.TITLE, 0, article.title()));
    for (int i = 0; i < article.wordings().size(); i++) {
      parts.add(new Part(Kind.QUESTION, i, article.wordings().get(i)));
    }
    for (int i = 0; i < article.passages().size(); i++) {
      parts.add(new Part(Kind.PASSAGE, i, text(article, article.passages().get(i))));
    }
    return parts;
  }

  /** A section says what it is about only together with the article's title. */
  private static String text(Article article, Passage passage) {
    String heading = passage.heading().isEmpty() ? "" : passage.heading() + ". ";
    return article.title() + ". " + heading + passage.text();
  }
}

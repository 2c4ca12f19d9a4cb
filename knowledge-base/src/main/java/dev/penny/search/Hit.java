package dev.penny.search;

import dev.penny.article.Article;
import dev.penny.article.Passage;

/**
 * An article that may answer, and its passage that does so best.
 *
 * @param score what hits are ordered by, at most about 1.15; compare it within one search only
 * @param bm25 how well the words fit: 0 (none does) to 1 (as well as the query's words can)
 * @param cosine how near the meaning is, of the nearest of title, questions and passages
 * @param why which of these it was
 */
public record Hit(
    Article article, Passage passage, double score, double bm25, double cosine, Why why) {

  public String slug() {
    return article.slug();
  }

  public String title() {
    return article.title();
  }

  /** What in the article was nearest to the query. */
  public sealed interface Why {
    /** The query is the article's title, but for case, spaces and punctuation. */
    record ExactTitle() implements Why {}

    record NearTitle() implements Why {}

    record NearQuestion(String question) implements Why {}

    /** {@code heading} is empty for the introduction. */
    record NearPassage(String heading) implements Why {}
  }
}

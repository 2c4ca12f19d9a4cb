package dev.penny.search;

import dev.penny.article.Industry;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text the customer's words, as they came; any length (what is too long is cut when read)
 * @param industry the customer's trade; null where it is not known, then articles of every trade
 *     are searched
 * @param limit how many hits at most, 1 to {@value #MOST}
 */
public record Query(String text, @Nullable Industry industry, int limit) {
  static final int MOST = 100;
  private static final int USUAL = 3;

  public Query {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: expected 1 to " + MOST + ", found " + limit);
    }
  }

  /** The usual three hits. */
  public static Query of(String text, @Nullable Industry industry) {
    return new Query(text, industry, USUAL);
  }
}

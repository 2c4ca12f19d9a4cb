package dev.penny.search.lucene;

import dev.penny.search.Answer;
import dev.penny.search.Hit;
import java.util.List;

/**
 * When the best hit is good enough to be said.
 *
 * @param score what it needs at least
 */
record Threshold(double score) {
  /** Set on the development questions of the tests, where 95 % of what is said must be right. */
  static final Threshold MEASURED = new Threshold(0.75);

  Answer decide(List<Hit> hits) {
    if (hits.isEmpty()) {
      return new Answer.NotFound(0, score, hits);
    }
    Hit best = hits.getFirst();
    return best.score() >= score
        ? new Answer.Found(best, hits.subList(1, hits.size()))
        : new Answer.NotFound(best.score(), score, hits);
  }
}

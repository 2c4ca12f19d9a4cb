package dev.penny.search.lucene;

import dev.penny.search.Answer;
import dev.penny.search.Hit;
import java.util.List;

/**
 * How sure the best hit is to be right, and whether that is sure enough to say it. Sure means near
 * to the query and clearly nearer than the second: of two articles equally near, one is likely the
 * wrong one, and the customer should choose. Pure.
 */
final class Confidence {
  // A logistic fit on the held-out questions and those to be refused; see DECISIONS.md.
  private static final double PER_COSINE = 16.7;
  private static final double PER_LEAD = 27.1;
  private static final double AT_ZERO = -13.6;

  /** Of what is said at this confidence or above, at least 95 % was right on these. */
  static final double THRESHOLD = 0.88;

  /** The lead of an article that has no other beside it. */
  private static final double ALONE = 0.05;

  private Confidence() {}

  /** {@code ordered}: every hit, best first; of these at most {@code limit} are given back. */
  static Answer decide(List<Hit> ordered, int limit) {
    if (ordered.isEmpty()) {
      return new Answer.NotFound(0, THRESHOLD, List.of());
    }
    double confidence = of(ordered);
    List<Hit> shown = ordered.subList(0, Math.min(limit, ordered.size()));
    return confidence >= THRESHOLD
        ? new Answer.Found(shown.getFirst(), confidence, shown.subList(1, shown.size()))
        : new Answer.NotFound(confidence, THRESHOLD, shown);
  }

  /** The estimated chance, 0 to 1, that the first of these hits answers. */
  static double of(List<Hit> ordered) {
    Hit best = ordered.getFirst();
    if (best.why() instanceof Hit.Why.ExactTitle) {
      return 1;
    }
    double lead = ordered.size() == 1 ? ALONE : best.score() - ordered.get(1).score();
    return 1 / (1 + Math.exp(-(AT_ZERO + PER_COSINE * best.cosine() + PER_LEAD * lead)));
  }
}

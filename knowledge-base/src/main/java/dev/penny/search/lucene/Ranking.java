package dev.penny.search.lucene;

import dev.penny.article.Article;
import dev.penny.article.Industry;
import dev.penny.search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts words and meaning together into one order, over the articles for one customer. Pure. */
final class Ranking {
  /** The share of words in a score; measured best on question-to-question search. */
  private static final double WORDS = 0.1;

  private final List<Article> articles;
  private final double[] bm25;
  private final VectorSearch.Nearest[] nearest;
  private final int[] numbers;
  private final double bestBm25;

  Ranking(
      List<Article> articles,
      @Nullable Industry industry,
      double[] bm25,
      VectorSearch.Nearest[] nearest) {
    this.articles = articles;
    this.bm25 = bm25;
    this.nearest = nearest;
    this.numbers =
        IntStream.range(0, articles.size()).filter(i -> isFor(articles.get(i), industry)).toArray();
    this.bestBm25 = IntStream.of(numbers).mapToDouble(i -> bm25[i]).max().orElse(0);
  }

  /** The best hits, the article with just this title before all others. */
  List<Hit> best(int limit, Optional<Article> exactTitle) {
    return IntStream.of(numbers)
        .mapToObj(i -> hit(i, exactTitle))
        .sorted(
            Comparator.comparing((Hit hit) -> !(hit.why() instanceof Hit.Why.ExactTitle))
                .thenComparing(Hit::score, Comparator.reverseOrder())
                .thenComparing(Hit::slug))
        .limit(limit)
        .toList();
  }

  /** Whether an article is for a customer of this trade; of an unknown trade, every one is. */
  private static boolean isFor(Article article, @Nullable Industry industry) {
    return industry == null || article.industries().contains(industry);
  }

  private Hit hit(int i, Optional<Article> exactTitle) {
    Article article = articles.get(i);
    boolean exact = exactTitle.filter(article::equals).isPresent();
    double words = bestBm25 == 0 ? 0 : bm25[i] / bestBm25;
    double cosine = exact ? 1 : nearest[i].cosine();
    Hit.Why why = exact ? new Hit.Why.ExactTitle() : why(article, nearest[i].part());
    var passage = article.passages().get(nearest[i].passage());
    return new Hit(article, passage, cosine + WORDS * words, words, cosine, why);
  }

  private static Hit.Why why(Article article, Part part) {
    return switch (part.kind()) {
      case TITLE -> new Hit.Why.NearTitle();
      case QUESTION -> new Hit.Why.NearQuestion(article.questions().get(part.ordinal()));
      case PASSAGE -> new Hit.Why.NearPassage(article.passages().get(part.ordinal()).heading());
    };
  }
}

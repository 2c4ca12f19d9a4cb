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
  /** How much words add to meaning; best between 0.1 and 0.2. */
  private static final double WORDS = 0.15;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing((Hit hit) -> !(hit.why() instanceof Hit.Why.ExactTitle))
          .thenComparing(Hit::score, Comparator.reverseOrder())
          .thenComparing(Hit::slug);

  private final List<Article> articles;
  private final double[] words;
  private final Nearness[] nearness;

  Ranking(List<Article> articles, double[] words, Nearness[] nearness) {
    this.articles = articles;
    this.words = words;
    this.nearness = nearness;
  }

  /** Every article for this trade, best first, the one with just this title before all others. */
  List<Hit> order(@Nullable Industry industry, Optional<Article> exactTitle) {
    return IntStream.range(0, articles.size())
        .filter(i -> industry == null || articles.get(i).industries().contains(industry))
        .mapToObj(i -> hit(i, exactTitle.filter(articles.get(i)::equals).isPresent()))
        .sorted(BEST_FIRST)
        .toList();
  }

  private Hit hit(int i, boolean exactTitle) {
    Article article = articles.get(i);
    Nearness near = nearness[i];
    double cosine = exactTitle ? 1 : near.cosine();
    double score = (exactTitle ? 1 : near.soft()) + WORDS * words[i];
    Hit.Why why = exactTitle ? new Hit.Why.ExactTitle() : why(article, near.part());
    var passage = article.passages().get(near.passage());
    return new Hit(article, passage, score, words[i], cosine, why);
  }

  private static Hit.Why why(Article article, Part part) {
    return switch (part.kind()) {
      case TITLE -> new Hit.Why.NearTitle();
      case QUESTION -> new Hit.Why.NearQuestion(article.wordings().get(part.ordinal()));
      case PASSAGE -> new Hit.Why.NearPassage(article.passages().get(part.ordinal()).heading());
    };
  }
}

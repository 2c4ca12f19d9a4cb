package dev.penny.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All articles that may be shown, by slug, with no two titles the same. */
public final class ArticleLibrary {
  private final Map<String, Article> bySlug = new TreeMap<>();
  private final Map<String, Article> byTitle = new HashMap<>();

  /** Refused: two articles with one slug or one title (they would answer for each other). */
  public ArticleLibrary(Collection<Article> articles) {
    for (Article article : articles) {
      if (bySlug.put(article.slug(), article) != null) {
        throw new IllegalArgumentException("two articles have the slug " + article.slug());
      }
      if (byTitle.put(Article.plainTitle(article.title()), article) != null) {
        throw new IllegalArgumentException("two articles have the title " + article.title());
      }
    }
  }

  /** In order of slug. */
  public List<Article> articles() {
    return List.copyOf(bySlug.values());
  }

  public Optional<Article> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** The article whose title this is, whatever the case, spaces and punctuation. */
  public Optional<Article> byTitle(String title) {
    return Optional.ofNullable(byTitle.get(Article.plainTitle(title)));
  }

  /** What came of reading: the articles that are whole, and what is wrong with the others. */
  public record Loaded(ArticleLibrary library, List<ArticleProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }

    /** Of two articles with one title the first is kept, the other is a problem. */
    public static Loaded of(List<Article> articles, List<ArticleProblem> problems) {
      var kept = new HashMap<String, Article>();
      var all = new ArrayList<>(problems);
      for (Article article : articles) {
        Article first = kept.putIfAbsent(Article.plainTitle(article.title()), article);
        if (first != null) {
          all.add(
              new ArticleProblem(
                  article.slug() + ".md",
                  0,
                  "title",
                  "a title no other article has",
                  "\"" + article.title() + "\", as in " + first.slug() + ".md"));
        }
      }
      return new Loaded(new ArticleLibrary(kept.values()), all);
    }
  }
}

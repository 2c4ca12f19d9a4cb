package dev.penny.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.article.Article;
import dev.penny.article.Industry;
import dev.penny.article.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every starter article has to keep to. */
class StarterArticlesTest {
  private static final List<Article> ARTICLES = load();

  /**
   * An amount, a share or a time limit: a company's own rule, which a starter article can't know.
   */
  private static final Pattern POLICY =
      Pattern.compile(
          "[€$£]\\s?\\d|\\d\\s?(%|percent|euros?|dollars?|pounds?|cents?|(working )?days|weeks|hours"
              + "|months|years)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EXAMPLE =
      Pattern.compile("example|invented", Pattern.CASE_INSENSITIVE);

  @Test
  void thereAreAtLeastSixtyAndSomeForEveryTrade() {
    assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Industry.values())
        .allSatisfy(trade ->
            assertThat(ARTICLES)
                .filteredOn(a -> a.industries().equals(java.util.Set.of(trade)))
                .hasSizeGreaterThanOrEqualTo(10));
  }

  @Test
  void eachAnswersFourToEightQuestionsInSections() {
    assertThat(ARTICLES)
        .allSatisfy(article -> {
          assertThat(article.questions()).hasSizeBetween(4, 8);
          assertThat(article.passages().getFirst().heading()).isEmpty();
          assertThat(article.passages()).hasSizeGreaterThanOrEqualTo(3);
          assertThat(article.passages())
              .allMatch(passage -> passage.text().length() <= 2 * Passages.LONG);
        });
  }

  @Test
  void noWordingStandsInTwoArticles() {
    var first = new HashMap<String, String>();
    for (Article article : ARTICLES) {
      for (String wording : article.wordings()) {
        assertThat(first.putIfAbsent(Article.plainTitle(wording), article.slug()))
            .as(wording)
            .isNull();
      }
    }
  }

  @Test
  void noFigureIsPromisedAsARule() {
    for (Article article : ARTICLES) {
      for (Passage passage : article.passages()) {
        for (Passage.Block block : passage.blocks()) {
          boolean promises =
              POLICY.matcher(block.text()).find() && !EXAMPLE.matcher(passage.text()).find();
          assertThat(promises).as("%s: %s", article.slug(), block.text()).isFalse();
        }
      }
    }
  }

  private static List<Article> load() {
    try {
      var loaded = ArticleFolder.builtIn();
      assertThat(loaded.problems()).isEmpty();
      return loaded.library().articles();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

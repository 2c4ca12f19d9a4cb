package dev.penny.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.article.Industry;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.search.Answer;
import dev.penny.search.Hit;
import dev.penny.search.Query;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How good search is on the starter articles. The floors lie a little below what was measured. */
class SearchQualityTest {
  private static ArticleLibrary library;
  private static Knowledge knowledge;

  /** A question and what came of it. */
  private record Tried(Set<String> expected, Answer answer) {
    boolean firstIsRight() {
      return expected.contains(answer.hits().getFirst().slug());
    }

    boolean oneOfThreeIsRight() {
      return answer.hits().stream().map(Hit::slug).anyMatch(expected::contains);
    }

    boolean isSaid() {
      return answer instanceof Answer.Found;
    }
  }

  @BeforeAll
  static void load() throws Exception {
    library = ArticleFolder.builtIn().library();
    knowledge = Knowledge.inMemory(library, new OnnxEmbedder());
  }

  @AfterAll
  static void close() throws Exception {
    knowledge.close();
  }

  @Test
  void heldOutQuestionsFindTheirArticleAndOthersAreRefused() {
    List<Tried> asked =
        DevSet.heldOut().parallelStream()
            .map(a -> new Tried(a.expected(), search(a.text(), a.industry())))
            .toList();
    List<Tried> near = refused(true);
    List<Tried> far = refused(false);
    List<Tried> said =
        java.util.stream.Stream.of(asked, near, far)
            .flatMap(List::stream)
            .filter(Tried::isSaid)
            .toList();
    double precision = share(said, Tried::firstIsRight);
    System.out.printf(
        "search: hit@1 %.3f, hit@3 %.3f, said %.3f at precision %.3f, refused near %.3f, far %.3f%n",
        share(asked, Tried::firstIsRight),
        share(asked, Tried::oneOfThreeIsRight),
        share(asked, Tried::isSaid),
        precision,
        1 - share(near, Tried::isSaid),
        1 - share(far, Tried::isSaid));
    assertThat(asked).hasSizeGreaterThanOrEqualTo(120);
    assertThat(near.size() + far.size()).isGreaterThanOrEqualTo(60);
    assertThat(share(asked, Tried::firstIsRight)).isGreaterThanOrEqualTo(0.74);
    assertThat(share(asked, Tried::oneOfThreeIsRight)).isGreaterThanOrEqualTo(0.88);
    assertThat(share(asked, Tried::isSaid)).isGreaterThanOrEqualTo(0.22);
    assertThat(precision).isGreaterThanOrEqualTo(0.95);
    assertThat(share(near, Tried::isSaid)).isLessThanOrEqualTo(0.04);
    assertThat(share(far, Tried::isSaid)).isZero();
  }

  @Test
  void anArticlesOwnQuestionsFindItFirst() {
    long all = library.articles().stream().mapToLong(a -> a.questions().size()).sum();
    long first =
        library.articles().parallelStream()
            .flatMap(a -> a.questions().stream().filter(q -> isFirst(a, q)))
            .count();
    assertThat((double) first / all).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void everyExactTitleIsTheFirstHit() {
    assertThat(library.articles())
        .allSatisfy(article -> {
          var answer = search(article.title().toUpperCase(java.util.Locale.ROOT), null);
          assertThat(answer).isInstanceOf(Answer.Found.class);
          assertThat(answer.hits().getFirst().slug()).isEqualTo(article.slug());
        });
  }

  private static boolean isFirst(Article article, String question) {
    return search(question, null).hits().getFirst().slug().equals(article.slug());
  }

  private static List<Tried> refused(boolean near) {
    return DevSet.refused().stream()
        .filter(refused -> refused.near() == near)
        .map(refused -> new Tried(Set.of(), search(refused.text(), null)))
        .toList();
  }

  private static Answer search(String text, Industry industry) {
    return knowledge.index().search(Query.of(text, industry));
  }

  private static double share(Collection<Tried> tried, Predicate<Tried> which) {
    return (double) tried.stream().filter(which).count() / tried.size();
  }
}

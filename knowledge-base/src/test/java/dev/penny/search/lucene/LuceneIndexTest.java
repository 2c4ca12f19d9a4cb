package dev.penny.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.article.Industry;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.search.Answer;
import dev.penny.search.Hit;
import dev.penny.search.Query;
import dev.penny.search.SearchIndex;
import dev.penny.search.VectorCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
  private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder();
  private static final String ASKED = "nobody has read our meter for months";

  @TempDir static Path shared;
  private static ArticleLibrary library;
  private static VectorCache cache;

  @TempDir Path folder;

  @BeforeAll
  static void load() throws IOException {
    library = ArticleFolder.onClassPath("/small-library").library();
    cache = VectorCache.open(shared.resolve("vectors"), EMBEDDER);
  }

  @BeforeEach
  void make() throws IOException {
    open(library).close();
  }

  @Test
  void aQuestionFindsItsArticleWithTheReasonAndThePassage() throws IOException {
    try (LuceneIndex index = open(library)) {
      Answer answer = index.search(Query.of("why am I charged for a printed invoice?", null));
      assertThat(answer).isInstanceOf(Answer.Found.class);
      Hit hit = answer.hits().getFirst();
      assertThat(hit.slug()).isEqualTo("paper-bill-fee");
      assertThat(hit.why()).isEqualTo(new Hit.Why.NearQuestion("charge for printed invoice"));
      assertThat(hit.cosine()).isBetween(0.8, 1.0);
      assertThat(hit.bm25()).isBetween(0.1, 1.0);
      assertThat(hit.article().passages()).contains(hit.passage());
    }
  }

  @Test
  void thePassageIsTheOneThatAnswers() throws IOException {
    try (LuceneIndex index = open(library)) {
      var answer = index.search(Query.of("should I send a photo of the number on my meter", null));
      assertThat(answer.hits().getFirst().passage().heading()).isEqualTo("What you can do");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"How seats are counted", "how SEATS are counted??", " how-seats   arecounted "})
  void anExactTitleIsTheFirstHitWhateverItsCaseAndPunctuation(String title) throws IOException {
    try (LuceneIndex index = open(library)) {
      Answer answer = index.search(Query.of(title, null));
      assertThat(answer).isInstanceOf(Answer.Found.class);
      assertThat(answer.hits().getFirst().slug()).isEqualTo("seat-count");
      assertThat(answer.hits().getFirst().why()).isEqualTo(new Hit.Why.ExactTitle());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "???", "12.50", "who painted the mona lisa", "xq zzv wkj"})
  void whatNoArticleAnswersIsNotAnswered(String text) throws IOException {
    try (LuceneIndex index = open(library)) {
      assertThat(index.search(Query.of(text, null))).isInstanceOf(Answer.NotFound.class);
    }
  }

  @Test
  void articlesOfOtherTradesAreNotFound() throws IOException {
    try (LuceneIndex index = open(library)) {
      assertThat(slugs(index, ASKED, Industry.ENERGY)).contains("meter-reading");
      assertThat(slugs(index, ASKED, Industry.SAAS))
          .containsExactlyInAnyOrder("paper-bill-fee", "seat-count");
      assertThat(slugs(index, "How seats are counted", Industry.ENERGY))
          .doesNotContain("seat-count");
    }
  }

  @Test
  void neitherLengthNorSyntaxBreaksASearch() throws IOException {
    try (LuceneIndex index = open(library)) {
      for (String text :
          List.of(
              "meter ".repeat(20_000),
              "title:\"meter\" AND (NOT [a TO b]~ ^2 \\",
              "\u0000\uD800 meter",
              "مقياس الكهرباء",
              IntStream.range(0, 5_000).mapToObj(i -> "w" + i + " ").reduce("", String::concat))) {
        assertThat(index.search(Query.of(text, null)).hits()).hasSize(3);
      }
    }
  }

  @Test
  void theLimitIsKeptAndRefusedWhenSenseless() throws IOException {
    try (LuceneIndex index = open(library)) {
      assertThat(index.search(new Query(ASKED, null, 1)).hits()).hasSize(1);
      assertThatThrownBy(() -> new Query(ASKED, null, 0)).hasMessageContaining("1 to 100");
    }
  }

  @Test
  void anIndexIsKeptBetweenStartsAndMadeAnewWhenAnArticleChanges() throws IOException {
    try (LuceneIndex index = open(library)) {
      assertThat(index.origin()).isEqualTo(IndexFolder.Origin.KEPT);
    }
    var fewer = new ArticleLibrary(library.articles().subList(1, 3));
    try (LuceneIndex index = open(fewer)) {
      assertThat(index.origin()).isEqualTo(IndexFolder.Origin.MADE);
      assertThat(slugs(index, ASKED, null)).doesNotContain("meter-reading");
    }
    try (LuceneIndex index = open(retitled(fewer))) {
      assertThat(index.origin()).isEqualTo(IndexFolder.Origin.MADE);
    }
  }

  @Test
  void everyDamageIsFoundAndHealed() throws IOException {
    var random = new Random(42);
    for (int round = 0; round < 50; round++) {
      List<Path> files = files().filter(f -> !f.endsWith("write.lock")).toList();
      Path file = files.get(random.nextInt(files.size()));
      String damage = damage(file, random);
      try (LuceneIndex index = open(library)) {
        assertThat(index.origin()).as(damage).isEqualTo(IndexFolder.Origin.MADE);
        assertThat(slugs(index, ASKED, null).getFirst()).isEqualTo("meter-reading");
      }
    }
  }

  @Test
  void anUnusableFolderIsWorkedWithout() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (LuceneIndex index = LuceneIndex.open(file, library, EMBEDDER, () -> cache)) {
      assertThat(index.origin()).isEqualTo(IndexFolder.Origin.IN_MEMORY);
      assertThat(slugs(index, ASKED, null).getFirst()).isEqualTo("meter-reading");
    }
  }

  @Test
  void twoProcessesMayReadOneIndex() throws IOException {
    try (LuceneIndex one = open(library);
        LuceneIndex two = open(library)) {
      assertThat(slugs(one, ASKED, null)).isEqualTo(slugs(two, ASKED, null));
    }
  }

  @Test
  void manyThreadsGetTheSameAnswer() throws IOException {
    try (LuceneIndex index = open(library)) {
      List<String> alone = slugs(index, ASKED, null);
      assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> slugs(index, ASKED, null)))
          .allSatisfy(slugs -> assertThat(slugs).isEqualTo(alone));
    }
  }

  private LuceneIndex open(ArticleLibrary articles) throws IOException {
    return LuceneIndex.open(folder.resolve("index"), articles, EMBEDDER, () -> cache);
  }

  private static List<String> slugs(SearchIndex index, String text, Industry industry) {
    return index.search(Query.of(text, industry)).hits().stream().map(Hit::slug).toList();
  }

  private java.util.stream.Stream<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("index"))) {
      return files.sorted().toList().stream();
    }
  }

  private static String damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, at));
      default -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
    }
    return file.getFileName() + " at " + at;
  }

  private static ArticleLibrary retitled(ArticleLibrary library) {
    return new ArticleLibrary(
        library.articles().stream()
            .map(a ->
                new Article(
                    a.slug(),
                    a.title() + " now",
                    a.questions(),
                    a.also(),
                    a.industries(),
                    a.tags(),
                    a.updated(),
                    a.passages(),
                    a.markdown()))
            .toList());
  }
}

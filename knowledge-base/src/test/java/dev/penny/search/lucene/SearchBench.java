package dev.penny.search.lucene;

import dev.penny.article.ArticleLibrary;
import dev.penny.article.markdown.ArticleFolder;
import dev.penny.search.Query;
import dev.penny.search.VectorCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times of starts and of single searches, printed as a table: {@code SearchBench DIR}, where DIR is
 * an empty folder.
 */
final class SearchBench {
  private static final int ROUNDS = 5;

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ArticleLibrary library = timed("read the articles", () -> ArticleFolder.builtIn().library());
    var embedder = new OnnxEmbedder();
    timed("open, first start with the seed", () -> open(folder, library, embedder));
    timed("open, second start", () -> open(folder, library, embedder));
    timed(
        "load the model, first sentence",
        () -> {
          embedder.warm();
          return true;
        });
    timed("embed everything, no seed", () -> embedAll(library, embedder));
    try (Knowledge knowledge = Knowledge.open(folder, library, embedder)) {
      search(knowledge, embedder);
    }
  }

  private static boolean open(Path folder, ArticleLibrary library, OnnxEmbedder embedder)
      throws Exception {
    Knowledge.open(folder, library, embedder).close();
    return true;
  }

  private static int embedAll(ArticleLibrary library, OnnxEmbedder embedder) throws Exception {
    Path file = Files.createTempFile("vectors", ".bin");
    Files.delete(file);
    var cache = VectorCache.open(file, embedder);
    var _ = cache.vectors(ArticleSeed.texts(library));
    Files.delete(file);
    return cache.embedded();
  }

  private static void search(Knowledge knowledge, OnnxEmbedder embedder) {
    List<DevSet.Asked> asked = DevSet.heldOut();
    var embedding = new ArrayList<Long>();
    var whole = new ArrayList<Long>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (var question : asked) {
        long begin = System.nanoTime();
        var _ = embedder.embed(question.text());
        long middle = System.nanoTime();
        var _ = knowledge.index().search(Query.of(question.text(), question.industry()));
        if (round > 0) {
          embedding.add(middle - begin);
          whole.add(System.nanoTime() - middle);
        }
      }
    }
    print("embed one question", embedding);
    print("search, embedding included", whole);
  }

  private static void print(String what, List<Long> nanos) {
    double[] sorted = nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
    System.out.printf(
        "%-34s p50 %6.2f  p95 %6.2f  p99 %6.2f  min %6.2f ms (n=%d)%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length * 99 / 100],
        Arrays.stream(sorted).min().orElse(0),
        sorted.length);
  }

  private interface Task<T> {
    T run() throws Exception;
  }

  private static <T> T timed(String what, Task<T> task) throws Exception {
    long begin = System.nanoTime();
    T result = task.run();
    System.out.printf("%-34s %6d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
    return result;
  }
}

package dev.penny.search.lucene;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.search.Answer;
import dev.penny.search.Embedder;
import dev.penny.search.Hit;
import dev.penny.search.Query;
import dev.penny.search.SearchIndex;
import dev.penny.search.VectorCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Search by meaning first and words second: how near the query is to an article's title, questions
 * and passages ({@link Nearness}), plus a little for the words they share ({@link Ranking}). Mixing
 * the two by rank instead was measured to be worse than meaning alone. {@link Confidence} decides
 * whether the best is said.
 *
 * <p>Vectors are compared one by one, not through a graph: exact, and under a millisecond for
 * thousands of articles.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
  private final ArticleLibrary library;
  private final List<Article> articles;
  private final Embedder embedder;
  private final IndexFolder.Opened opened;
  private final WordSearch words;
  private final VectorSearch vectors;

  private LuceneIndex(
      ArticleLibrary library, Embedder embedder, Analyzer analyzer, IndexFolder.Opened opened)
      throws IOException {
    this.library = library;
    this.articles = library.articles();
    this.embedder = embedder;
    this.opened = opened;
    this.words = new WordSearch(opened.reader(), analyzer);
    this.vectors = new VectorSearch(opened.reader(), articles);
  }

  /**
   * Opens the index in {@code folder}, which is its own; makes it anew where need be, and only then
   * asks for the cache.
   */
  public static LuceneIndex open(
      Path folder, ArticleLibrary library, Embedder embedder, Supplier<VectorCache> cache)
      throws IOException {
    var analyzer = new EnglishAnalyzer();
    String fingerprint = Fingerprint.of(library, embedder.model());
    var indexer = new Indexer(analyzer, cache);
    var opened =
        IndexFolder.open(folder, fingerprint, dir -> indexer.write(library, fingerprint, dir));
    return new LuceneIndex(library, embedder, analyzer, opened);
  }

  /** An index that is gone when the process ends. */
  public static LuceneIndex inMemory(ArticleLibrary library, Embedder embedder, VectorCache cache)
      throws IOException {
    var analyzer = new EnglishAnalyzer();
    var indexer = new Indexer(analyzer, () -> cache);
    var opened = IndexFolder.inMemory(dir -> indexer.write(library, "", dir));
    return new LuceneIndex(library, embedder, analyzer, opened);
  }

  @Override
  public Answer search(Query query) {
    if (query.text().codePoints().noneMatch(Character::isLetter)) {
      return Confidence.decide(List.of(), query.limit());
    }
    try {
      float[] vector = embedder.embed(query.text());
      double[] shares = words.search(query.text(), articles.size());
      var ranking = new Ranking(articles, shares, vectors.search(vector));
      List<Hit> ordered = ranking.order(query.industry(), library.byTitle(query.text()));
      return Confidence.decide(ordered, query.limit());
    } catch (IOException e) {
      throw new UncheckedIOException("The search index can't be read", e);
    }
  }

  IndexFolder.Origin origin() {
    return opened.origin();
  }

  @Override
  public void close() throws IOException {
    opened.reader().close();
    opened.directory().close();
  }
}

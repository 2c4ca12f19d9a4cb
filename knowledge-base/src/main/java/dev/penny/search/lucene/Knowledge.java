package dev.penny.search.lucene;

import dev.penny.article.ArticleLibrary;
import dev.penny.search.Embedder;
import dev.penny.search.SearchIndex;
import dev.penny.search.VectorCache;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Articles made findable, with everything kept under one data folder: {@code
 * search/vectors-MODEL.bin} and {@code search/index}. Both may be deleted at any time; the next
 * start makes them anew.
 */
public final class Knowledge implements AutoCloseable {
  private final ArticleLibrary library;
  private final LuceneIndex index;

  private Knowledge(ArticleLibrary library, LuceneIndex index) {
    this.library = library;
    this.index = index;
  }

  public static Knowledge open(Path dataFolder, ArticleLibrary library, Embedder embedder)
      throws IOException {
    Path folder = dataFolder.resolve("search");
    Path vectors = folder.resolve("vectors-" + embedder.model() + ".bin");
    var index =
        LuceneIndex.open(
            folder.resolve("index"),
            library,
            embedder,
            () -> VectorCache.open(vectors, embedder, seed(embedder)));
    return new Knowledge(library, index);
  }

  /** With nothing kept on disk. */
  public static Knowledge inMemory(ArticleLibrary library, Embedder embedder) throws IOException {
    var cache = VectorCache.inMemory(embedder, seed(embedder));
    return new Knowledge(library, LuceneIndex.inMemory(library, embedder, cache));
  }

  /** The vectors of the starter articles, embedded when the program was built. */
  private static VectorCache.Seed seed(Embedder embedder) {
    return VectorCache.Seed.resource("/vectors/" + ArticleSeed.file(embedder.model()));
  }

  public ArticleLibrary library() {
    return library;
  }

  public SearchIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}

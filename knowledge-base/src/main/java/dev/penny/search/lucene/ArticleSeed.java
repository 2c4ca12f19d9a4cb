package dev.penny.search.lucene;

import dev.penny.article.ArticleLibrary;
import dev.penny.article.markdown.ArticleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ArticleSeed OUT}: embeds the starter articles at build time, see {@link VectorSeed}. */
public final class ArticleSeed {
  private ArticleSeed() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected: OUT, got " + List.of(arguments));
    }
    int fresh = VectorSeed.write(Path.of(arguments[0]), texts(ArticleFolder.builtIn().library()));
    System.out.println("vectors of articles: " + fresh + " new");
  }

  static List<String> texts(ArticleLibrary library) {
    return library.articles().stream().flatMap(a -> Part.of(a).stream()).map(Part::text).toList();
  }
}

package dev.penny.search.lucene;

import dev.penny.article.ArticleLibrary;
import dev.penny.article.markdown.ArticleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ArticleSeed FOLDER}: embeds the starter articles at build time with the model of each
 * {@link Profile}, see {@link VectorSeed}.
 */
public final class ArticleSeed {
  private ArticleSeed() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected: FOLDER, got " + List.of(arguments));
    }
    List<String> texts = texts(ArticleFolder.builtIn().library());
    for (Profile profile : Profile.values()) {
      Path out = Path.of(arguments[0], file(profile.model()));
      int fresh = VectorSeed.write(out, new OnnxEmbedder(profile), texts);
      System.out.println("vectors of articles, " + profile.label() + ": " + fresh + " new");
    }
  }

  static String file(String model) {
    return "articles-" + model + ".vec";
  }

  static List<String> texts(ArticleLibrary library) {
    return library.articles().stream().flatMap(a -> Part.of(a).stream()).map(Part::text).toList();
  }
}

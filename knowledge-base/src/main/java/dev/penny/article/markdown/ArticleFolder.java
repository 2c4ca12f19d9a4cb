package dev.penny.article.markdown;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.article.ArticleProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code <slug>.md} files: the built-in starter articles, or a folder of one's own. */
public final class ArticleFolder {
  private static final String BUILT_IN = "/articles";
  private static final long LARGEST = 256 * 1024;

  private ArticleFolder() {}

  /** The starter articles shipped with the program. */
  public static ArticleLibrary.Loaded builtIn() throws IOException {
    return onClassPath(BUILT_IN);
  }

  /** The articles of a folder on the class path, be it on disk or in a jar. */
  public static ArticleLibrary.Loaded onClassPath(String folder) throws IOException {
    URL url = ArticleFolder.class.getResource(folder);
    if (url == null) {
      throw new IOException("no folder " + folder + " on the class path");
    }
    try {
      return at(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not an address: " + url, e);
    }
  }

  static ArticleLibrary.Loaded at(URI folder) throws IOException {
    if (!"jar".equals(folder.getScheme())) {
      return read(Path.of(folder));
    }
    String address = folder.getRawSchemeSpecificPart();
    int bang = address.indexOf("!/");
    Path jar = Path.of(URI.create(address.substring(0, bang)));
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
      return read(inside.getPath(address.substring(bang + 1)));
    }
  }

  /** Every {@code .md} file directly in {@code folder}; other files are passed over. */
  public static ArticleLibrary.Loaded read(Path folder) throws IOException {
    var articles = new ArrayList<Article>();
    var problems = new ArrayList<ArticleProblem>();
    for (Path file : markdownFiles(folder)) {
      var parsed = parse(file);
      parsed.article().ifPresent(articles::add);
      problems.addAll(parsed.problems());
    }
    return ArticleLibrary.Loaded.of(articles, problems);
  }

  private static ArticleParser.Parsed parse(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (Files.size(file) > LARGEST) {
      return refused(name, "at most " + LARGEST / 1024 + " KB", Files.size(file) / 1024 + " KB");
    }
    try {
      return ArticleParser.parse(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      return refused(name, "UTF-8 text", "bytes that are not");
    }
  }

  private static ArticleParser.Parsed refused(String file, String expected, String found) {
    return ArticleParser.Parsed.broken(
        List.of(new ArticleProblem(file, 0, "file", expected, found)));
  }

  private static List<Path> markdownFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}

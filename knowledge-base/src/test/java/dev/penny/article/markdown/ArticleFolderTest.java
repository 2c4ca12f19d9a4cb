package dev.penny.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.article.Article;
import dev.penny.article.ArticleProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFolderTest {
  @TempDir Path folder;

  @Test
  void theSmallLibraryOfTheTestsLoads() throws Exception {
    var loaded = ArticleFolder.onClassPath("/small-library");
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.library().articles())
        .extracting(Article::slug)
        .containsExactly("meter-reading", "paper-bill-fee", "seat-count");
    assertThat(loaded.library().byTitle("a FEE for paper-bills!"))
        .map(Article::slug)
        .contains("paper-bill-fee");
  }

  @Test
  void theStarterArticlesLoad() throws Exception {
    var loaded = ArticleFolder.builtIn();
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.library().articles()).hasSizeGreaterThan(30);
  }

  @Test
  void goodArticlesLoadBesideBadOnes() throws Exception {
    write("good.md", article("Good"));
    write("bad.md", article("Bad").replace("updated", "date"));
    write("twin.md", article("GOOD!"));
    write("notes.txt", "not an article");
    Files.write(folder.resolve("latin.md"), "é".getBytes(StandardCharsets.ISO_8859_1));
    write("huge.md", article("Huge") + "x".repeat(300_000));
    var loaded = ArticleFolder.read(folder);
    assertThat(loaded.library().articles()).extracting(Article::slug).containsExactly("good");
    assertThat(loaded.problems())
        .extracting(ArticleProblem::file)
        .containsOnly("bad.md", "twin.md", "latin.md", "huge.md");
    assertThat(loaded.problems())
        .filteredOn(problem -> problem.file().equals("twin.md"))
        .singleElement()
        .hasToString(
            "twin.md: title: expected a title no other article has, found \"GOOD!\", as in"
                + " good.md");
  }

  @Test
  void articlesAreReadFromAJar() throws Exception {
    Path jar = folder.resolve("articles.jar");
    try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("articles/", "articles/one.md", "articles/two.md")) {
        out.putNextEntry(new java.util.zip.ZipEntry(name));
        if (name.endsWith(".md")) {
          out.write(article(name).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    var address = java.net.URI.create("jar:" + jar.toUri() + "!/articles");
    assertThat(ArticleFolder.at(address).library().articles())
        .extracting(Article::slug)
        .containsExactly("one", "two");
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private static String article(String title) {
    return """
    ---
    title: "%s"
    questions: ["q"]
    industries: [all]
    tags: []
    updated: 2026-11-01
    ---

    Text.
    """
        .formatted(title);
  }
}

package dev.penny.article.markdown;

import dev.penny.article.Article;
import dev.penny.article.ArticleProblem;
import dev.penny.article.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file to one article, or to everything that is wrong with it. Pure. */
public final class ArticleParser {
  private static final Pattern NAME = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.md");
  private static final Pattern FENCED =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\n(.*?\\n)---[ \\t]*(?:\\n|\\z)(.*)\\z", Pattern.DOTALL);

  private ArticleParser() {}

  /** Either an article, or at least one problem. */
  public record Parsed(Optional<Article> article, List<ArticleProblem> problems) {
    static Parsed broken(List<ArticleProblem> problems) {
      return new Parsed(Optional.empty(), problems);
    }
  }

  /**
   * Reads the text of {@code file}: a block between two lines of {@code ---} with title, questions,
   * industries, tags and updated (and also, where there are further wordings), then Markdown.
   */
  public static Parsed parse(String file, String text) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      return broken(file, 0, "file", "a name of lower-case letters, digits and hyphens", file);
    }
    Matcher fenced = FENCED.matcher(text.replace("\r\n", "\n"));
    if (!fenced.matches()) {
      return broken(
          file, 1, "front matter", "a first line --- and a later line ---", firstLine(text));
    }
    var front = new FrontMatter(file, fenced.group(1));
    String markdown = fenced.group(2).strip();
    List<Passage> passages = Passages.of(markdown);
    if (passages.isEmpty()) {
      front.problem(lines(fenced.group(1)) + 2, "body", "text below the front matter", "nothing");
    }
    var article = front.article(name.group(1), passages, markdown);
    return new Parsed(article, front.problems());
  }

  private static Parsed broken(String file, int line, String field, String expected, String found) {
    return Parsed.broken(List.of(new ArticleProblem(file, line, field, expected, found)));
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.isEmpty() ? "an empty line" : "\"" + line + "\"";
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }
}

package dev.penny.channel.http;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.article.Industry;
import dev.penny.article.markdown.ArticlePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The articles as pages: {@code /help/} lists them, {@code /help/SLUG} shows one. No scripts. */
public final class HelpPages implements Route {
  private static final String PATH = "/help/";
  private static final String STYLE = PATH + "style.css";
  private static final String NOT_HERE =
      "<p>The article may have been moved or renamed. The list of all help articles has what there"
          + " is, and the chat on our website can look for you.</p>";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH);

  private final ArticleLibrary library;
  private final Answer style;

  public HelpPages(ArticleLibrary library) {
    this.library = library;
    this.style =
        Answer.of(200, "text/css; charset=utf-8", resource("tokens.css") + resource("help.css"))
            .with("Cache-Control", "no-cache");
  }

  private static String resource(String name) {
    try (InputStream in = HelpPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the style " + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Answer answer(Ask ask) {
    if (!ask.isRead()) {
      return Answer.onlyRead();
    }
    if (ask.path().equals(STYLE)) {
      return style;
    }
    if (ask.path().equals(PATH)) {
      return Answer.of(200, Answer.HTML, list());
    }
    return library
        .bySlug(ask.path().substring(PATH.length()))
        .map(article -> Answer.of(200, Answer.HTML, page(article)))
        .orElseGet(() -> Answer.of(404, Answer.HTML, document("This page is not here", NOT_HERE)));
  }

  /** What holds for every bill first, then each trade's own. */
  private String list() {
    int trades = Industry.values().length;
    var list = new StringBuilder();
    list.append(section("Every bill", a -> a.industries().size() == trades));
    for (Industry industry : Industry.values()) {
      list.append(
          section(
              name(industry),
              a -> a.industries().size() < trades && a.industries().contains(industry)));
    }
    return document("Help with your bill", list.toString());
  }

  private String section(String heading, Predicate<Article> belongs) {
    String items =
        library.articles().stream()
            .filter(belongs)
            .sorted(Comparator.comparing(Article::title))
            .map(a ->
                "<li><a href=\"%s%s\">%s</a></li>\n".formatted(PATH, a.slug(), text(a.title())))
            .collect(Collectors.joining());
    return items.isEmpty()
        ? ""
        : "<h2>" + heading + "</h2>\n<ul class=\"articles\">\n" + items + "</ul>\n";
  }

  private static String name(Industry industry) {
    return switch (industry) {
      case TELECOM -> "Phone and internet";
      case ENERGY -> "Energy";
      case SAAS -> "Software";
    };
  }

  private static String page(Article article) {
    String updated = "<p class=\"updated\">Updated " + DAY.format(article.updated()) + "</p>\n";
    return document(article.title(), ArticlePage.html(article) + updated);
  }

  private static String document(String title, String body) {
    return """
    <!doctype html>
    <html lang="en" class="penny">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <link rel="stylesheet" href="%s">
    </head>
    <body>
    <nav><a href="%s">All help articles</a></nav>
    <main>
    <h1>%s</h1>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(text(title), STYLE, PATH, text(title), body);
  }

  private static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

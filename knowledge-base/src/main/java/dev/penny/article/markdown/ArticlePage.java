package dev.penny.article.markdown;

import dev.penny.article.Article;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The text of an article as HTML for its own page, without a surrounding document. Raw HTML in the
 * article is shown as text, and a link may only go to http, https, mailto or a path.
 */
public final class ArticlePage {
  /** Deeper nesting than any article has is read as text, so that it can't exhaust the stack. */
  private static final int DEEPEST = 50;

  static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          // The library's own list lets data: pass, which can hold a whole page with scripts.
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .build();

  private ArticlePage() {}

  /** Sections only; the caller shows the title, as text. */
  public static String html(Article article) {
    return RENDERER.render(PARSER.parse(article.markdown()));
  }
}

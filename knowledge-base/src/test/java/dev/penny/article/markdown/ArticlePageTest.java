package dev.penny.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.article.Article;
import dev.penny.article.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePageTest {
  @Test
  void sectionsAndListsBecomeHtml() {
    assertThat(html("Lead.\n\n## How\n\n- [a](/help/b)"))
        .isEqualToIgnoringWhitespace(
            "<p>Lead.</p><h2>How</h2><ul><li><a rel=\"nofollow\" href=\"/help/b\">a</a></li></ul>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](  javascript:alert(1))",
        "[x](java&#x73;cript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "## <svg onload=alert(1)>",
        "- <iframe src=javascript:alert(1)>",
        "```\"><script>alert(1)</script>\nx\n```",
        "[x](https://a \"\\\" onmouseover=alert(1)\")",
      })
  void nothingInAnArticleCanRun(String markdown) {
    String html = html("Text.\n\n" + markdown);
    assertThat(html).doesNotContainIgnoringCase("<script", "<img src=\"x", "<svg", "<iframe");
    assertThat(html).doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|data|vbscript):");
    assertThat(html).doesNotContainPattern("<[^>]* on[a-z]+=[^\"&]*>");
  }

  @Test
  void rawHtmlIsKeptAsTextInPassages() {
    assertThat(Passages.of("A <b>bold</b> word.\n\n<script>x</script>"))
        .containsExactly(
            new Passage(
                "",
                List.of(
                    new Passage.Paragraph("A <b>bold</b> word."),
                    new Passage.Paragraph("<script>x</script>"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*", "[", "![", "<b>", "`"})
  void nestingBeyondReasonHarmsNothing(String mark) {
    assertThat(html("Text.\n\n" + mark.repeat(20_000) + "x")).contains("x");
    assertThat(Passages.of("Text.\n\n" + mark.repeat(20_000) + "x")).isNotEmpty();
  }

  private static String html(String markdown) {
    var parsed =
        ArticleParser.parse(
            "a.md",
            "---\ntitle: A\nquestions: [q]\nindustries: [all]\ntags: []\nupdated: 2026-01-01\n---\n"
                + markdown);
    Article article = parsed.article().orElseThrow();
    return ArticlePage.html(article);
  }
}

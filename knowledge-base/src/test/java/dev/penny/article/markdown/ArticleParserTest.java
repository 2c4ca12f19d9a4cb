package dev.penny.article.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.article.Article;
import dev.penny.article.ArticleProblem;
import dev.penny.article.Industry;
import dev.penny.article.Passage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleParserTest {
  private static final String FRONT =
      """
      ---
      title: "Late payment fee"
      questions:
        - "why a late fee"
        - "what is the reminder charge"
      industries: [telecom, energy]
      tags: [fee]
      updated: 2026-11-01
      ---
      """;

  @Test
  void aWholeFileBecomesAnArticle() {
    Article article =
        read(
            FRONT
                + """

                A fee is added *after* the [due date](/help/due-dates).

                ## How it works

                First paragraph
                on two lines.

                - one
                - **two** `three`

                3. third
                4. fourth
                """);
    assertThat(article.slug()).isEqualTo("late-fee");
    assertThat(article.title()).isEqualTo("Late payment fee");
    assertThat(article.questions())
        .containsExactly("why a late fee", "what is the reminder charge");
    assertThat(article.industries()).containsExactlyInAnyOrder(Industry.TELECOM, Industry.ENERGY);
    assertThat(article.updated()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(article.passages())
        .containsExactly(
            new Passage("", List.of(new Passage.Paragraph("A fee is added after the due date."))),
            new Passage(
                "How it works",
                List.of(
                    new Passage.Paragraph("First paragraph on two lines."),
                    new Passage.Bullet("one"),
                    new Passage.Bullet("two three"),
                    new Passage.Step(3, "third"),
                    new Passage.Step(4, "fourth"))));
    assertThat(article.passages().get(1).lines())
        .containsExactly(
            "First paragraph on two lines.", "• one", "• two three", "3. third", "4. fourth");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreTaken() {
    String text = "\uFEFF" + (FRONT + "Text.\n").replace("\n", "\r\n");
    assertThat(read(text).passages().getFirst().text()).isEqualTo("Text.");
  }

  @Test
  void allMeansEveryIndustry() {
    assertThat(read((FRONT + "Text.").replace("telecom, energy", "all")).industries())
        .containsExactlyInAnyOrder(Industry.values());
  }

  @Test
  void aLongSectionIsCutBetweenItsParagraphs() {
    String paragraph = "word ".repeat(80).strip();
    List<Passage> passages = Passages.of("## Long\n\n" + (paragraph + "\n\n").repeat(4));
    assertThat(passages).hasSize(4).allMatch(p -> p.heading().equals("Long"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: "Late payment fee" | title: ""              | 2 | title      | a text of 1 to
          title: "Late payment fee" | title: [a]             | 2 | title      | a text of 1 to
          title: "Late payment fee" | title: "??"            | 2 | title      | letters or digits
          title: "Late payment fee" | titel: "Late fee"      | 2 | titel      | one of title
          "why a late fee"          | 12                     | 3 | questions  | each a text
          industries: [telecom,     | industries: [gas,      | 6 | industries | telecom, energy, saas or all
          industries: [telecom,     | x: [telecom,           | 1 | industries | a list of at least 1
          tags: [fee]               | tags: fee              | 7 | tags       | a list
          2026-11-01                | 01.11.2026             | 8 | updated    | a date like
          tags: [fee]               | tags: [fee             | 8 | front matter | YAML
          """)
  void aWrongFieldIsNamedWithItsLine(
      String right, String wrong, int line, String field, String expected) {
    List<ArticleProblem> problems = problems("late-fee.md", FRONT.replace(right, wrong) + "Text.");
    assertThat(problems)
        .as("%s", problems)
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("late-fee.md");
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.expected()).startsWith(expected);
        });
  }

  @Test
  void everyProblemOfAFileIsToldAtOnce() {
    String text = "---\ntitle: 7\nquestions: []\nindustries: [x]\nupdated: soon\n---\n";
    assertThat(problems("late-fee.md", text))
        .extracting(ArticleProblem::field)
        .contains("title", "questions", "industries", "tags", "updated", "body");
  }

  @Test
  void aFileWithoutFrontMatterOrWithABadNameIsRefused() {
    assertThat(problems("late-fee.md", "# Just text"))
        .singleElement()
        .hasToString(
            "late-fee.md:1: front matter: expected a first line --- and a later line ---, found \"#"
                + " Just text\"");
    assertThat(problems("late-fee.md", "")).hasSize(1);
    assertThat(problems("Late Fee.md", FRONT + "Text.")).hasSize(1);
    assertThat(problems("../x.md", FRONT + "Text.")).hasSize(1);
    assertThat(problems("late-fee.md", "---\n- a\n---\nText")).hasSize(1);
  }

  private static Article read(String text) {
    var parsed = ArticleParser.parse("late-fee.md", text);
    assertThat(parsed.problems()).isEmpty();
    return parsed.article().orElseThrow();
  }

  private static List<ArticleProblem> problems(String file, String text) {
    var parsed = ArticleParser.parse(file, text);
    assertThat(parsed.article()).isEmpty();
    return parsed.problems();
  }
}

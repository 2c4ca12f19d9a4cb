package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SearchCommandTest {
  @TempDir static Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonShowsTheHitsWithTheirScores() throws Exception {
    assertThat(run("--json", "--industry", "telecom", "--limit", "2", "What", "is", "PRORATION"))
        .isEqualTo(Exit.OK);
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("found").asBoolean()).isTrue();
    assertThat(report.get("hits")).hasSize(2);
    JsonNode first = report.get("hits").get(0);
    assertThat(first.get("slug").asText()).isEqualTo("what-is-proration");
    assertThat(first.get("url").asText()).isEqualTo("/help/what-is-proration");
    assertThat(first.get("why").asText()).isEqualTo("its title");
    assertThat(first.get("score").asDouble())
        .isGreaterThan(report.get("hits").get(1).get("score").asDouble());
    assertThat(first.get("cosine").asDouble()).isEqualTo(1);
    assertThat(first.get("bm25").asDouble()).isBetween(0.0, 1.0);
    assertThat(first.get("passage")).isNotEmpty();
  }

  @Test
  void withoutJsonAPersonReadsThePassageAndATable() {
    assertThat(run("what", "is", "proration")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("/help/what-is-proration")
        .contains("% sure")
        .contains("score  cosine  words  article");
  }

  @Test
  void notKnowingIsExitThree() {
    assertThat(run("who won the chess championship")).isEqualTo(Exit.NOTHING);
    assertThat(out.toString()).startsWith("I don't know.");
  }

  @Test
  void aWrongOptionIsNamed() {
    assertThat(run("--industry", "gas", "x")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--industry: expected telecom, energy, saas, found gas");
    assertThat(run("--limit", "0", "x")).isEqualTo(Exit.USAGE);
    assertThat(run("--limit", "many", "x")).isEqualTo(Exit.USAGE);
    assertThat(run()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aBrokenArticleIsToldAndTheOthersAreSearched(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("bad.md"), "no front matter");
    assertThat(run("--articles", folder.toString(), "x")).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains("bad.md:1: front matter: expected");
    assertThat(run("--articles", folder.resolve("none").toString(), "x"))
        .isEqualTo(Exit.ENVIRONMENT);
  }

  private int run(String... arguments) {
    var command = new CommandLine(new SearchCommand());
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    command.setExecutionExceptionHandler(PennyCommand::explain);
    var all = new java.util.ArrayList<>(java.util.List.of("--cache", data.toString()));
    all.addAll(java.util.List.of(arguments));
    return command.execute(all.toArray(String[]::new));
  }
}

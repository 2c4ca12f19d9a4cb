package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penny understand} and {@code penny evaluate intents}, on lines as they come. */
class UnderstandCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("lines.jsonl");
  }

  @Test
  void everyLineIsAnsweredInOrderAndTheSameWayEveryTime() throws Exception {
    Files.writeString(
        file,
        """
        {"text": "why is my bill higher than in march"}

        {"text": "get me a human please", "intent": "ignored"}
        {"text": "wie hoch ist meine rechnung bitte"}
        """);
    assertThat(run("understand", "--file", file.toString(), "--json")).isEqualTo(Exit.OK);
    String first = out.toString();
    String[] lines = first.split("\n");
    assertThat(lines).hasSize(3);
    JsonNode higher = new ObjectMapper().readTree(lines[0]);
    assertThat(higher.get("text").asText()).isEqualTo("why is my bill higher than in march");
    assertThat(higher.get("intent").asText()).isEqualTo("bill_higher");
    assertThat(higher.get("p").asDouble()).isBetween(0.6, 1.0);
    assertThat(higher.get("decided").asText()).isEqualTo("act");
    assertThat(higher.get("offered")).isEmpty();
    assertThat(higher.get("slots").get("with").asText()).isEqualTo("March");
    assertThat(higher.get("commands").get(0).asText()).isEqualTo("start bill_higher (with March)");
    assertThat(lines[1]).contains("\"intent\":\"talk_to_human\"", "\"decided\":\"act\"");
    assertThat(lines[2]).contains("\"intent\":\"out_of_scope\"", "\"language\":\"de\"");

    out.getBuffer().setLength(0);
    run("understand", "--file", file.toString(), "--json");
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void aProfileThereIsNotIsRefused() {
    assertThat(run("understand", "--profile", "tiny", "--text", "hello")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--profile: expected usual or small, found tiny");
  }

  @Test
  void onePersonReadsOneMessageInWords() {
    assertThat(run("understand", "--text", "let me talk to a person")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("talk_to_human  (100 % sure)  act")
        .contains("does: hand off customer_asked");
  }

  @Test
  void aBadLineIsToldWithFileAndLineAndWhatWasReadBeforeStands() throws Exception {
    Files.writeString(file, "{\"text\": \"hello\"}\n{\"text\": 7}\n");
    assertThat(run("understand", "--file", file.toString(), "--json")).isEqualTo(Exit.BAD_DATA);
    assertThat(out.toString()).contains("\"text\":\"hello\"");
    assertThat(err.toString()).contains(file + ":2: text: expected a string, found number");

    Files.writeString(file, "{\"text\": \"hello\"\n");
    assertThat(run("evaluate", "intents", file.toString())).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains(file + ":1: not JSON");

    Files.writeString(file, "{\"text\": \"hello\", \"intent\": \"hullo\"}\n");
    assertThat(run("evaluate", "intents", file.toString())).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains(file + ":1: intent: expected one of account_access");
  }

  @Test
  void figuresCountTheWholeOfUnderstanding() throws Exception {
    Files.writeString(
        file,
        """
        {"text": "why is my bill higher than last month", "intent": "bill_higher"}
        {"text": "i want to speak to a human", "intent": "talk_to_human"}
        {"text": "i want to speak to a human being", "intent": "thanks"}
        {"text": "goodbye for now", "intent": "goodbye", "source": "b"}
        """);
    assertThat(run("evaluate", "intents", file.toString(), "--json")).isEqualTo(Exit.OK);
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("lines").asInt()).isEqualTo(4);
    assertThat(report.get("accuracy").asDouble()).isEqualTo(0.75);
    assertThat(report.get("confusions").toString())
        .isEqualTo("[{\"intent\":\"thanks\",\"taken_for\":\"talk_to_human\",\"lines\":1}]");
    assertThat(report.get("sources").get("b").get("accuracy").asDouble()).isEqualTo(1);
    out.getBuffer().setLength(0);
    run("evaluate", "intents", file.toString());
    assertThat(out.toString()).contains("accuracy", "75.00 %", "thanks -> talk_to_human");
  }

  private int run(String... arguments) {
    return PennyCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}

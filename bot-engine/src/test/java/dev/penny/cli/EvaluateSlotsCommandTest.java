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

/** {@code penny evaluate slots}, on a day in June 2026. */
class EvaluateSlotsCommandTest {
  private static final String LINES =
      """
      {"text": "what is the 12.50 of the 3rd", "slots": {"amount_of_money": {"span": [12, 17], \
      "value": {"amount": 12.5, "currency": "EUR"}}, "date": {"span": [21, 28], \
      "value": {"day": 3, "month": 6, "year": 2026}}}}
      {"text": "bills of last month", "slots": {"date_period": {"span": [9, 19], "values": \
      {"type": "absolute", "from": {"day": 1, "month": 4, "year": 2026}, \
      "to": {"day": 30, "month": 4, "year": 2026}}}}}
      {"text": "i was away yesterday"}
      {"text": "hello there"}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("slots.jsonl");
  }

  @Test
  void rightAndWrongAndFalseHitsAreCounted() throws Exception {
    Files.writeString(file, LINES);
    assertThat(run("--json")).isEqualTo(Exit.OK);
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.get("lines").asInt()).isEqualTo(4);
    assertThat(report.get("lines_with_false_hits").asInt()).isEqualTo(1);
    assertThat(report.get("false_hits").asDouble()).isEqualTo(0.5);
    assertThat(report.at("/slots/amount_of_money/right").asInt()).isEqualTo(1);
    assertThat(report.at("/slots/date/right").asInt()).isEqualTo(1);
    assertThat(report.at("/slots/date/extra").asInt()).isEqualTo(1);
    assertThat(report.at("/slots/date_period/found").asInt()).isEqualTo(1);
    assertThat(report.at("/slots/date_period/right").asInt()).isZero();
    assertThat(report.at("/slots/date_to/share_right").isNull()).isTrue();
  }

  @Test
  void missesAreToldWithWhatWasSeenInstead() throws Exception {
    Files.writeString(file, LINES);
    assertThat(run("--misses")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("wrong   bills of last month")
        .contains("extra   i was away yesterday")
        .contains("false hits: 1 of 2 lines");
  }

  @Test
  void aSpanThatIsNoneIsToldWithFileAndLine() throws Exception {
    Files.writeString(file, "{\"text\": \"on monday\", \"slots\": {\"date\": {}}}\n");
    assertThat(run()).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString())
        .contains("slots.jsonl:1: slots.date.span: expected two whole numbers");
  }

  private int run(String... options) {
    String[] all = new String[options.length + 7];
    String[] first = {
      "evaluate", "slots", file.toString(), "--today", "2026-06-20", "--lean", "past"
    };
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(options, 0, all, first.length, options.length);
    return PennyCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}

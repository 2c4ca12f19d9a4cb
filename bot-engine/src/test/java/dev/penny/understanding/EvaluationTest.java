package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.store.UnderstandingFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Lines of our own that stand in no example, read by the whole of understanding. The floors lie a
 * little under what was reached; a change that falls below one makes understanding worse.
 */
class EvaluationTest {
  private static final int LINES = 280;

  @Test
  void unseenLinesAreUnderstoodAsWellAsBefore() throws IOException {
    Understanding understanding = UnderstandingFiles.inMemory(new OnnxEmbedder());
    var all = new ArrayList<Labelled>();
    for (JsonNode line : lines()) {
      Intent gold = Intent.labelled(line.get("intent").asText());
      assertThat(gold).as(line.toString()).isNotNull();
      all.add(new Labelled(gold, "", Heard.first(understanding, line.get("text").asText())));
    }
    IntentScores scores = IntentScores.of(all);
    System.out.println(scores);
    assertThat(scores.lines()).isGreaterThan(LINES);
    assertThat(scores.accuracy()).isGreaterThan(0.91);
    assertThat(scores.amongThree()).isGreaterThan(0.97);
    assertThat(scores.decided()).isGreaterThan(0.74);
    assertThat(scores.decidedRight()).isGreaterThan(0.97);
    assertThat(scores.outsideAsOurs()).isLessThan(0.03);
    assertThat(scores.calibrationError()).isLessThan(0.08);
  }

  @Test
  void noLineIsAnExample() throws IOException {
    Set<String> learned =
        Examples.shipped().texts().stream().map(EvaluationTest::bare).collect(Collectors.toSet());
    List<String> asked = lines().stream().map(l -> bare(l.get("text").asText())).toList();
    assertThat(asked).doesNotHaveDuplicates().doesNotContainAnyElementsOf(learned);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<JsonNode> lines() throws IOException {
    try (InputStream in =
        EvaluationTest.class.getResourceAsStream("/understanding/evaluation.jsonl")) {
      assertThat(in).isNotNull();
      var mapper = new ObjectMapper();
      var lines = new ArrayList<JsonNode>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        lines.add(mapper.readTree(line));
      }
      return lines;
    }
  }
}

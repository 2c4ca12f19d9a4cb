package dev.penny.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every task about one's own account has scripts of five kinds: the happy path, a digression, a
 * correction, a refusal and missing data. {@code chats/kinds.tsv} says which they are; they are
 * played with all others.
 */
class FlowKindsTest {
  private static final Path CHATS = Path.of("src/test/resources/chats");
  private static final List<String> KINDS =
      List.of("happy", "digression", "correction", "refusal", "missing");
  private static final Set<String> FLOWS =
      Set.of(
          "charge",
          "dispute",
          "payment",
          "refund",
          "credits",
          "credit",
          "time_to_pay",
          "balance",
          "next_bill",
          "invoice",
          "plan_change",
          "end_service",
          "coupon",
          "offers",
          "what_if");

  @Test
  void everyTaskHasScriptsOfAllFiveKinds() throws IOException {
    Map<String, List<String>> table = table();
    assertThat(table.keySet()).isEqualTo(FLOWS);
    table.forEach((flow, scripts) -> assertThat(scripts).as(flow).hasSize(KINDS.size()));
  }

  @Test
  void eachIsThereToBePlayed() throws IOException {
    var problems = new ArrayList<String>();
    for (var row : table().entrySet()) {
      for (int kind = 0; kind < row.getValue().size(); kind++) {
        Path file = CHATS.resolve(row.getValue().get(kind) + ".chat");
        boolean isThere = Files.exists(file) && !Chat.read(file).steps().isEmpty();
        if (!isThere) {
          problems.add(row.getKey() + ", " + KINDS.get(kind) + ": " + file);
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  private static Map<String, List<String>> table() throws IOException {
    var table = new LinkedHashMap<String, List<String>>();
    for (String line : Files.readAllLines(CHATS.resolve("kinds.tsv"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = List.of(line.split("\t"));
        table.put(cells.getFirst(), cells.subList(1, cells.size()));
      }
    }
    return table;
  }
}

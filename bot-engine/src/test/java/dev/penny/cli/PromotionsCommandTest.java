package dev.penny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionsCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void allPublishedCasesComeOutAsExpected() throws Exception {
    assertThat(check(published())).isEqualTo(Exit.OK);
    JsonNode cases = MAPPER.readTree(published().toFile());
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(cases.size()).hasSize(18);
    for (int i = 0; i < cases.size(); i++) {
      JsonNode line = MAPPER.readTree(lines.get(i));
      assertThat(line.get("id")).isEqualTo(cases.get(i).get("id"));
      assertThat(contains(line.get("results"), cases.get(i).get("expect")))
          .as("%s expects %s", lines.get(i), cases.get(i).get("expect"))
          .isTrue();
    }
  }

  @Test
  void theOrderOfTypingChangesNothing() throws Exception {
    ObjectNode exclusive = caseOf("C22");
    assertThat(results(exclusive).get(0).get("results").get("MORE").get("reason").asText())
        .isEqualTo("NOT_COMBINABLE");
    ArrayNode codes = (ArrayNode) exclusive.at("/requests/0/codes");
    codes.removeAll().add("SAVE").add("MORE");
    assertThat(results(exclusive).get(0).get("results").get("MORE").get("reason").asText())
        .isEqualTo("NOT_COMBINABLE");
  }

  @Test
  void everyReasonComesWithASentence() throws Exception {
    JsonNode save = results(caseOf("C19")).get(0).get("results").get("SAVE");
    assertThat(save.at("/reasons/0/sentence").asText())
        .isEqualTo("The promotion has 3.00 EUR left to give, this order would take 6.40 EUR.");
    JsonNode foreign = results(caseOf("C11")).get(0).get("results").get("SAVE");
    assertThat(foreign.at("/reasons/0/public_sentence").asText())
        .isEqualTo("There is no such code.");
  }

  @Test
  void aRefusedCodeComesWithTheSmallestChangeThatHelps() throws Exception {
    JsonNode early = results(caseOf("C09")).get(0).at("/near_miss/SAVE");
    assertThat(early.get("wait_until").asText()).isEqualTo("2024-02-29T23:00:00Z");
    assertThat(early.get("sentence").asText())
        .isEqualTo("Wait until 1 March 2024, 00:00 (Europe/Berlin).");
    JsonNode other = results(caseOf("C15")).get(0).at("/near_miss/SAVE");
    assertThat(other.at("/add/charge_code").asText()).isEqualTo("broadband");
    assertThat(other.at("/add/amount").asLong()).isEqualTo(5);
    JsonNode never = results(caseOf("C14")).get(0).at("/near_miss/SAVE");
    assertThat(never.get("found").asBoolean()).isFalse();
    assertThat(never.at("/stuck/0").asText()).isEqualTo("CONDITION_FAILED");
  }

  @Test
  void severalCodesComeWithTheBestOfThem() throws Exception {
    JsonNode best = results(caseOf("C22")).get(0).get("best");
    assertThat(best.get("discount").asLong()).isEqualTo(640);
    assertThat(best.get("codes").size()).isEqualTo(1);
    assertThat(best.at("/lost/MORE/why").asText()).isEqualTo("SAVES_LESS");
  }

  @Test
  void badInputNamesTheCaseTheFieldAndWhatWasExpected() throws Exception {
    refuses("/state/promotions/0/effect", "value", "\"abc\"", "effect.value", "decimal");
    refuses("/state/promotions/0/effect", "value", "\"-5\"", "effect.value", "0 to 100");
    refuses("/state/promotions/0/effect", "value", "10.5", "effect.value", "decimal");
    refuses("/state/promotions/0/effect", "type", "\"gift\"", "effect.type", "free_cycles");
    refuses("/state/promotions/0", "limits", "{\"total\":-1}", "limits.total", "from 0");
    refuses(
        "/state/promotions/0",
        "valid",
        "{\"time_zone\":\"Europe/Atlantis\"}",
        "valid.time_zone",
        "IANA");
    refuses(
        "/state/promotions/0",
        "valid",
        "{\"from\":\"2024-03-02T00:00:00\",\"to\":\"2024-03-01T00:00:00\"}",
        "valid.to",
        "after from");
    refuses("/state/promotions/0", "valid", "{\"weekdays\":[0]}", "valid.weekdays", "Monday");
    refuses("/state/coupons/0", "promotion_id", "\"Z\"", "coupons[0].promotion_id", "one of");
    refuses("/requests/0/order", "currency", "\"EURO\"", "order.currency", "ISO 4217");
    refuses("/requests/0/order", "amount", "1", "order.amount", "sum of the items");
    refuses("/requests/0/order/items/1", "currency", "\"USD\"", "items[1].currency", "EUR");
    refuses("/requests/0/order/items/1", "amount", "1e18", "items[1].amount", "integer");
    refuses(
        "/requests/0/order/items/1", "amount", "9000000000000000000", "items[1].amount", "to 1");
    refuses("/requests/0/order/items/1", "item_id", "\"i1\"", "items[1].item_id", "no other");
    refuses("/requests/0", "now", "\"noon\"", "requests[0].now", "moment");
    refuses("/requests/0", "action", "\"redeem\"", "idempotency_key", "text");
  }

  @Test
  void unknownConditionsAreRefused() throws Exception {
    String at = "/state/promotions/0";
    String clause = "{\"field\":\"%s\",\"op\":\"%s\",\"value\":%s}";
    refuses(at, "conditions", clause.formatted("account.shoe", "eq", "1"), "field", "account.");
    refuses(at, "conditions", clause.formatted("order.amount", "near", "1"), "op", "gte");
    refuses(at, "conditions", clause.formatted("order.amount", "gte", "\"1\""), "value", "minor");
    refuses(at, "conditions", clause.formatted("account.segment", "gte", "\"a\""), "op", "not_in");
    refuses(at, "conditions", "{\"all\":[],\"any\":[]}", "conditions", "exactly one");
    refuses(at, "conditions", "{\"none\":[]}", "conditions", "exactly one");
  }

  @Test
  void aBadCaseDoesNotKeepTheOthersFromRunning() throws Exception {
    ObjectNode bad = caseOf("C01");
    bad.remove("state");
    ArrayNode cases = MAPPER.createArrayNode().add(bad).add(caseOf("C02"));
    assertThat(check(write(cases))).isEqualTo(Exit.BAD_DATA);
    List<String> lines = out.toString().lines().toList();
    assertThat(MAPPER.readTree(lines.getFirst()).at("/error/field").asText()).isEqualTo("state");
    assertThat(MAPPER.readTree(lines.getLast()).get("id").asText()).isEqualTo("C02");
    assertThat(err.toString()).contains("case C01, field state: found nothing");
  }

  @Test
  void whatIsNotJsonIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), "[{]");
    assertThat(check(file)).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains("is not JSON").contains("line 1");
    assertThat(check(folder.resolve("nowhere.json"))).isEqualTo(Exit.BAD_DATA);
  }

  private void refuses(String at, String field, String value, String path, String expected)
      throws Exception {
    ObjectNode changed = caseOf("C01");
    ((ObjectNode) changed.at(at)).set(field, MAPPER.readTree(value));
    err.getBuffer().setLength(0);
    assertThat(check(write(changed))).as(value).isEqualTo(Exit.BAD_DATA);
    assertThat(err.toString()).contains("case C01, field ").contains(path).contains(expected);
  }

  private JsonNode results(ObjectNode one) throws Exception {
    out.getBuffer().setLength(0);
    assertThat(check(write(one))).as(err.toString()).isEqualTo(Exit.OK);
    return MAPPER.readTree(out.toString()).get("results");
  }

  private Path write(JsonNode cases) throws IOException {
    return Files.writeString(folder.resolve("cases.json"), cases.toString());
  }

  private int check(Path cases) {
    return PennyCommand.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "promotions",
        "check",
        "--cases",
        cases.toString(),
        "--json");
  }

  private static ObjectNode caseOf(String id) throws Exception {
    for (JsonNode each : MAPPER.readTree(published().toFile())) {
      if (each.get("id").asText().equals(id)) {
        return (ObjectNode) each;
      }
    }
    throw new AssertionError(id);
  }

  private static Path published() throws URISyntaxException {
    return Path.of(PromotionsCommandTest.class.getResource("/promotions/cases.json").toURI());
  }

  /** Whether everything expected is there; more may be. */
  private static boolean contains(JsonNode found, JsonNode expected) {
    if (found == null) {
      return false;
    }
    if (expected.isObject()) {
      return expected.properties().stream()
          .allMatch(e -> contains(found.get(e.getKey()), e.getValue()));
    }
    if (expected.isArray()) {
      boolean all = found.size() == expected.size();
      for (int i = 0; all && i < expected.size(); i++) {
        all = contains(found.get(i), expected.get(i));
      }
      return all;
    }
    return expected.equals(found);
  }
}

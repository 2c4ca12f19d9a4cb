package dev.penny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.source.jsonl.Bundle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published cases: real-looking accounts with one planted error, and hand-made mutations. */
public class AuditCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  public record Case(String id, JsonNode json, Bundle bundle) {
    public List<Finding> findings() {
      Audit audit = Audit.of(bundle.history(), bundle.catalogue());
      return bundle.history().invoices().stream().flatMap(b -> audit.of(b).stream()).toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  public static Stream<Case> generated() throws IOException {
    return cases().filter(c -> c.json().has("expect"));
  }

  static Stream<Case> mutated() throws IOException {
    return cases().filter(c -> c.json().has("all_codes"));
  }

  @ParameterizedTest
  @MethodSource("generated")
  void thePlantedErrorIsFoundOnItsLineAndNothingElse(Case given) {
    List<String> expected = new ArrayList<>();
    for (JsonNode error : given.json().get("expect")) {
      expected.add(
          error.get("invoice_id").asText() + " " + error.get("code").asText() + item(error));
    }
    assertThat(given.findings())
        .extracting(f -> f.invoice() + " " + f.code() + (f.item() == null ? "" : " " + f.item()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String item(JsonNode error) {
    return error.get("item_id").isNull() ? "" : " " + error.get("item_id").asText();
  }

  @ParameterizedTest
  @MethodSource("mutated")
  void theMutationGivesExactlyItsCodes(Case given) {
    Set<String> expected = new TreeSet<>();
    given.json().get("all_codes").forEach(code -> expected.add(code.asText()));
    assertThat(expected).contains(given.json().get("must_contain").asText());
    Set<String> found = new TreeSet<>();
    given.findings().forEach(finding -> found.add(finding.code().name()));
    assertThat(found).isEqualTo(expected);
  }

  private static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (var in = resource("audit.json")) {
      for (JsonNode json : JSON.readTree(in)) {
        String id = json.get("id").asText();
        var bundle = (ObjectNode) json.get("bundle").deepCopy();
        bundle.set("products", lines("products.jsonl"));
        bundle.set("taxes", lines("taxes.jsonl"));
        ArrayNode promotions = lines("promotions.jsonl");
        if (json.path("must_contain").asText().equals("DISCOUNT_OVER_CAP")) {
          // The case asks for a catalogue whose promotions take off one minor unit at most.
          promotions.forEach(p -> ((ObjectNode) p.get("effect")).put("max_amount", 1));
        }
        bundle.set("promotions", promotions);
        cases.add(new Case(id, json, Bundle.of(bundle, id)));
      }
    }
    assertThat(cases).hasSize(34);
    return cases.stream();
  }

  private static ArrayNode lines(String name) throws IOException {
    ArrayNode lines = JSON.createArrayNode();
    try (var in = resource(name)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static BufferedReader resource(String name) {
    var in = Objects.requireNonNull(AuditCasesTest.class.getResourceAsStream("/audit/" + name));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}

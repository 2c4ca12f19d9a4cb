package dev.penny.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.source.jsonl.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The hand-worked acceptance cases of the decomposition. */
public record Cases(String id, String title, Bundle bundle, JsonNode json) {
  public static Stream<Cases> all() {
    try (var in = Cases.class.getResourceAsStream("/explain/decomposition.json")) {
      List<Cases> cases = new ArrayList<>();
      for (JsonNode json : new ObjectMapper().readTree(in)) {
        String id = json.get("id").asText();
        cases.add(new Cases(id, json.get("title").asText(), Bundle.of(json, id), json));
      }
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Cases named(String id) {
    return all().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  public Invoice previous() {
    return invoice("previous");
  }

  public Invoice current() {
    return invoice("current");
  }

  public JsonNode expect() {
    return json.get("expect");
  }

  public BillChange change() {
    var comparison =
        BillComparison.compare(bundle.history(), previous(), current(), bundle.catalogue());
    return ((Comparison.Explained) comparison).change();
  }

  public static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private Invoice invoice(String key) {
    var id = new InvoiceId(json.get("compare").get(key).asText());
    return Objects.requireNonNull(bundle.history().invoice(id));
  }

  @Override
  public String toString() {
    return id + " " + title;
  }
}

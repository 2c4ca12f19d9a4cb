package dev.penny.audit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.source.jsonl.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An account with four bills that are right in every way, and what a test changes on it. */
final class Sample {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ObjectNode root;

  private Sample(ObjectNode root) {
    this.root = root;
  }

  static Sample right() {
    try (var in = Sample.class.getResourceAsStream("/audit/right.json")) {
      return new Sample((ObjectNode) JSON.readTree(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a field that may or may not be there; {@code json} is written as JSON. */
  Sample set(String pointer, String json) {
    var at = JsonPointer.compile(pointer);
    var parent = (ObjectNode) root.at(at.head());
    if (parent.isMissingNode()) {
      throw new IllegalArgumentException("nothing at " + pointer);
    }
    parent.set(at.last().getMatchingProperty(), read(json));
    return this;
  }

  /** Adds a whole number to one that is there. */
  Sample add(String pointer, long more) {
    return set(pointer, String.valueOf(root.at(pointer).asLong() + more));
  }

  Sample append(String array, String json) {
    ((ArrayNode) root.at(array)).add(read(json));
    return this;
  }

  /** Appends a copy of an element; what is changed on it is set afterwards. */
  Sample copy(String element) {
    ((ArrayNode) root.at(JsonPointer.compile(element).head())).add(root.at(element).deepCopy());
    return this;
  }

  Sample remove(String array, int index) {
    ((ArrayNode) root.at(array)).remove(index);
    return this;
  }

  AccountHistory history() {
    return Bundle.of(root, "sample").history();
  }

  Catalogue catalogue() {
    return Bundle.of(root, "sample").catalogue();
  }

  List<Finding> findings() {
    Audit audit = Audit.of(history(), catalogue());
    List<Finding> findings = new ArrayList<>();
    audit.history().invoices().forEach(bill -> findings.addAll(audit.of(bill)));
    return findings;
  }

  List<FindingCode> codes() {
    return findings().stream().map(Finding::code).toList();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;

/** The data set's own description: its format version and how many decimals it gives currencies. */
final class Manifest {
  private Manifest() {}

  /** Refuses another major format version and exponents that differ from ISO 4217. */
  static void check(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    JsonNode manifest = read(file);
    String format = manifest.path("format").asText("1.0");
    if (!format.startsWith("1.")) {
      throw bad("format", '"' + format + '"', "\"1.0\"", "Use the importer made for that format.");
    }
    for (var entry : manifest.path("currency_exponents").properties()) {
      String field = "currency_exponents." + entry.getKey();
      int exponent = isoExponent(entry.getKey(), field);
      if (!entry.getValue().isIntegralNumber() || entry.getValue().intValue() != exponent) {
        throw bad(
            field,
            entry.getValue().toString(),
            exponent + " as ISO 4217 has it",
            "Amounts in " + entry.getKey() + " would be read with the wrong number of decimals.");
      }
    }
  }

  private static int isoExponent(String code, String field) {
    try {
      return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw bad(field, '"' + code + '"', "an ISO 4217 currency code", "");
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Lines.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw bad("", "broken JSON", "one JSON object", "Write the manifest again or remove it.");
    }
  }

  private static BadRecordException bad(String field, String found, String expected, String mend) {
    return new BadRecordException(new BadRecord("manifest.json", 0, field, found, expected, mend));
  }
}

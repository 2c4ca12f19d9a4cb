package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.Catalogue;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import dev.penny.source.BillData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A folder in the billing data format. accounts, subscriptions, products, taxes and invoices must
 * be there; promotions, coupons, payments, credits and the manifest may be absent. Throws {@link
 * BadRecordException} where the folder or the catalogue cannot be read.
 */
public final class JsonlDataset implements BillData {
  private static final List<String> REQUIRED =
      List.of("accounts", "subscriptions", "products", "taxes", "invoices");
  private static final List<String> PER_ACCOUNT =
      List.of("accounts", "subscriptions", "coupons", "invoices", "payments", "credits");

  private final Path dir;

  private JsonlDataset(Path dir) {
    this.dir = dir;
  }

  /** Opens the folder after checking its files and its manifest. */
  public static JsonlDataset open(Path dir) {
    if (!Files.isDirectory(dir)) {
      throw new BadRecordException(
          BadRecord.ofFile(
              dir.toString(), "no such folder", "a folder of billing data", "Check the path."));
    }
    for (String name : REQUIRED) {
      if (!Files.isReadable(dir.resolve(name + ".jsonl"))) {
        throw new BadRecordException(
            BadRecord.ofFile(
                dir.resolve(name + ".jsonl").toString(),
                "no readable file",
                "the file " + name + ".jsonl of the billing data format",
                "Put all files of one data set into one folder."));
      }
    }
    Manifest.check(dir.resolve("manifest.json"));
    return new JsonlDataset(dir);
  }

  @Override
  public Catalogue catalogue() {
    var json = LedgerJson.STRICT;
    return new Catalogue(
        all("products.jsonl", json::product, p -> p.id()),
        all("taxes.jsonl", json::tax, t -> t.ref()),
        all("promotions.jsonl", json::promotion, p -> p.id()));
  }

  @Override
  public AccountPass accounts() {
    return new AccountPass(dir);
  }

  @Override
  public long bytes() {
    return PER_ACCOUNT.stream().map(n -> dir.resolve(n + ".jsonl")).mapToLong(this::size).sum();
  }

  private long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the size of " + file, e);
    }
  }

  private interface Reading<T> {
    T read(JsonNode json, LedgerJson.Place at);
  }

  private <K, T> Map<K, T> all(String name, Reading<T> reading, Function<T, K> key) {
    var records = new HashMap<K, T>();
    Path file = dir.resolve(name);
    if (!Files.exists(file)) {
      return records;
    }
    try (var lines = new Lines(file)) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        switch (line) {
          case Line.Broken broken -> throw new BadRecordException(broken.why());
          case Line.Parsed parsed -> {
            T record = reading.read(parsed.json(), new LedgerJson.Place(name, parsed.number()));
            if (records.put(key.apply(record), record) != null) {
              throw new BadRecordException(
                  AccountPass.twice(name, parsed.number(), key.apply(record)));
            }
          }
        }
      }
    }
    return records;
  }
}

package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.Account;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.source.BadRecord;
import dev.penny.source.BadRecordException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * One account and the catalogue it needs, from a single JSON object with the keys {@code account},
 * {@code products}, {@code taxes}, {@code promotions}, {@code subscriptions}, {@code coupons},
 * {@code payments}, {@code credits}, {@code invoices}. Only {@code account} must be there; records
 * are read as {@link LedgerJson#PARTIAL}. Throws {@link BadRecordException}.
 */
public record Bundle(AccountHistory history, Catalogue catalogue) {

  /** Reads the object; {@code name} says in error messages where it came from. */
  public static Bundle of(JsonNode json, String name) {
    var reader = LedgerJson.PARTIAL;
    JsonNode first = json.get("account");
    if (first == null || !first.isObject()) {
      throw new BadRecordException(
          new BadRecord(name, 0, "account", "no object", "an account object", ""));
    }
    Account account = reader.account(first, new LedgerJson.Place(name + " account", 0));
    var invoices = new ArrayList<>(list(json, name, "invoices", reader::invoice));
    invoices.sort(Comparator.comparingInt(Invoice::sequence));
    var history =
        new AccountHistory(
            account,
            list(json, name, "subscriptions", reader::subscription),
            list(json, name, "coupons", (n, at) -> reader.redemption(n, account, at)),
            invoices,
            list(json, name, "payments", reader::payment),
            list(json, name, "credits", (n, at) -> reader.credit(n, account, at)));
    return new Bundle(history, catalogue(json, name, reader));
  }

  private static Catalogue catalogue(JsonNode json, String name, LedgerJson reader) {
    return new Catalogue(
        index(list(json, name, "products", reader::product), p -> p.id()),
        index(list(json, name, "taxes", reader::tax), t -> t.ref()),
        index(list(json, name, "promotions", reader::promotion), p -> p.id()));
  }

  private static <K, T> HashMap<K, T> index(List<T> records, Function<T, K> key) {
    var map = new HashMap<K, T>();
    records.forEach(r -> map.put(key.apply(r), r));
    return map;
  }

  private interface Reading<T> {
    T read(JsonNode json, LedgerJson.Place at);
  }

  private static <T> List<T> list(JsonNode json, String name, String key, Reading<T> reading) {
    JsonNode values = json.get(key);
    var records = new ArrayList<T>();
    if (values == null || values.isNull()) {
      return records;
    }
    for (int i = 0; i < values.size(); i++) {
      var at = new LedgerJson.Place(name + " " + key + "[" + i + "]", 0);
      records.add(reading.read(values.get(i), at));
    }
    return records;
  }
}

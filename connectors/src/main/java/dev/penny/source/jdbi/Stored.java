package dev.penny.source.jdbi;

import dev.penny.ledger.Invoice;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is stored of an account already, as short as it takes to compare. */
record Stored(String hash, Map<String, String> invoices) {

  /** Those of these accounts that are stored, by id; two questions however many accounts. */
  static Map<String, Stored> of(Handle handle, List<String> accounts) {
    var stored = new HashMap<String, Stored>();
    pairs(
        handle,
        "SELECT account_id, content_hash, '' FROM account WHERE account_id IN (<ids>)",
        accounts,
        (account, hash, _) -> stored.put(account, new Stored(hash, new HashMap<>())));
    pairs(
        handle,
        "SELECT account_id, content_hash, invoice_id FROM invoice WHERE account_id IN (<ids>)",
        List.copyOf(stored.keySet()),
        (account, hash, invoice) ->
            Objects.requireNonNull(stored.get(account)).invoices().put(invoice, hash));
    return stored;
  }

  private interface Found {
    void found(String account, String hash, String invoice);
  }

  private static void pairs(Handle handle, String sql, List<String> accounts, Found each) {
    if (accounts.isEmpty()) {
      return;
    }
    handle
        .createQuery(sql)
        .bindList("ids", accounts)
        .map((row, _) -> {
          each.found(row.getString(1), row.getString(2), row.getString(3));
          return true;
        })
        .list();
  }

  boolean has(Invoice invoice) {
    return invoices.containsKey(invoice.id().value());
  }

  /** What in the new data contradicts a bill that is stored, or null. */
  @Nullable String conflict(Handle handle, PreparedAccount fresh) {
    var changed = fresh.bills().stream().filter(b -> has(b.invoice()) && !sameHash(b)).toList();
    if (changed.isEmpty()) {
      return null;
    }
    var before = JdbiBillingSource.history(handle, fresh.history().account().id()).orElseThrow();
    for (var bill : changed) {
      var invoice = bill.invoice();
      var old = Objects.requireNonNull(before.invoice(invoice.id()));
      if (!old.equals(invoice)) {
        return "invoice "
            + invoice.id()
            + " was imported before with other content: "
            + difference(old, invoice)
            + ". A bill that was issued does not change; correct it with a new one.";
      }
    }
    return null;
  }

  private boolean sameHash(PreparedAccount.Bill bill) {
    return bill.hash().equals(invoices.get(bill.invoice().id().value()));
  }

  private static String difference(Invoice old, Invoice fresh) {
    return Arrays.stream(Invoice.class.getRecordComponents())
        .filter(c -> !Objects.equals(value(c, old), value(c, fresh)))
        .map(c -> c.getName() + " was " + cut(value(c, old)) + " and is " + cut(value(c, fresh)))
        .collect(Collectors.joining("; "));
  }

  private static Object value(RecordComponent component, Invoice invoice) {
    try {
      return component.getAccessor().invoke(invoice);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cut(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 200 ? text : text.substring(0, 197) + "...";
  }
}

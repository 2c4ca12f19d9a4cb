package dev.penny.source.jdbi;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is stored of an account already, as short as it takes to compare. */
record Stored(String hash, Map<String, String> invoices) {

  static @Nullable Stored of(Handle handle, AccountId account) {
    String hash =
        handle
            .createQuery("SELECT content_hash FROM account WHERE account_id = ?")
            .bind(0, account.value())
            .mapTo(String.class)
            .findOne()
            .orElse(null);
    if (hash == null) {
      return null;
    }
    return new Stored(
        hash,
        handle
            .createQuery("SELECT invoice_id, content_hash FROM invoice WHERE account_id = ?")
            .bind(0, account.value())
            .reduceRows(
                new HashMap<String, String>(),
                (all, row) -> {
                  all.put(
                      row.getColumn("invoice_id", String.class),
                      row.getColumn("content_hash", String.class));
                  return all;
                }));
  }

  boolean has(Invoice invoice) {
    return invoices.containsKey(invoice.id().value());
  }

  /** What in the new data contradicts a bill that is stored, or null. */
  @Nullable String conflict(Handle handle, AccountHistory fresh) {
    var changed = fresh.invoices().stream().filter(i -> has(i) && !sameHash(i)).toList();
    if (changed.isEmpty()) {
      return null;
    }
    var before = JdbiBillingSource.history(handle, fresh.account().id()).orElseThrow();
    for (var invoice : changed) {
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

  private boolean sameHash(Invoice invoice) {
    return ContentHash.of(invoice).equals(invoices.get(invoice.id().value()));
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

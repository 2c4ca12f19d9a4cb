package dev.penny.store.order;

import dev.penny.ledger.AccountId;
import dev.penny.promotion.HandedOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Which version of an order is the newest that was seen; an older one is not taken again. */
final class Versions {
  private Versions() {}

  /** The version that is in the way; empty: this one is the newest, or the same as that. */
  static OptionalLong newer(Handle handle, AccountId account, HandedOrder order, Instant now) {
    String digest = digest(order);
    int taken =
        handle
            .createUpdate(
                "UPDATE page_order_version SET version = :version, digest = :digest, seen_at = :now"
                    + " WHERE account_id = :account AND order_id = :order AND (version < :version"
                    + " OR (version = :version AND digest = :digest))")
            .bind("version", order.version())
            .bind("digest", digest)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .bind("account", account.value())
            .bind("order", order.order().id())
            .execute();
    if (taken > 0) {
      return OptionalLong.empty();
    }
    var there =
        handle
            .createQuery(
                "SELECT version FROM page_order_version WHERE account_id = :account AND order_id ="
                    + " :order")
            .bind("account", account.value())
            .bind("order", order.order().id())
            .mapTo(Long.class)
            .findOne();
    if (there.isPresent()) {
      return OptionalLong.of(there.get());
    }
    handle.execute(
        "INSERT INTO page_order_version (account_id, order_id, version, digest, seen_at) VALUES (?,"
            + " ?, ?, ?, ?)",
        account.value(),
        order.order().id(),
        order.version(),
        digest,
        now.atOffset(ZoneOffset.UTC));
    return OptionalLong.empty();
  }

  /** Of all that is said of it, so that one version is one order. */
  private static String digest(HandedOrder order) {
    try {
      String all = order.order() + " " + order.placed();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

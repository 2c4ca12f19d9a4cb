package dev.penny.store.promotion;

import dev.penny.promotion.Limits;
import dev.penny.promotion.Promotion;
import dev.penny.store.promotion.UseRow.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of uses, counters and ledger, within one transaction. Every limit stands in the
 * condition of the update that counts: where another was faster the update finds no row, and all is
 * undone and tried again.
 */
final class Books {
  private static final String COUNT = " SET used = used + 1, held = held + :held";
  private static final String LIMITED = " AND used < :most";

  private final Handle handle;
  private final Instant now;

  Books(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** Another changed what was read: the transaction is to be run again from its beginning. */
  static RuntimeException overtaken() {
    return new IllegalStateException(new SQLException("overtaken by another request", "40001"));
  }

  /** Of a use, before it is counted: nobody waits for these rows. */
  void note(UseRow use) {
    handle
        .createUpdate(
            "INSERT INTO promotion_use (use_id, promotion_id, code_hash, account_id, order_id,"
                + " minor, status, expires_at, live) VALUES (:id, :promotion, :code, :account,"
                + " :order, :minor, :status, :expires, 1)")
        .bind("id", use.id())
        .bind("promotion", use.promotion())
        .bind("code", use.codeHash())
        .bind("account", use.account())
        .bind("order", use.order())
        .bind("minor", use.minor())
        .bind("status", use.status().name())
        .bind("expires", use.expiresAt() == null ? null : use.expiresAt().atOffset(ZoneOffset.UTC))
        .execute();
    line(use, use.status(), 1, use.status() == Status.RESERVED ? 1 : 0, use.minor());
  }

  /** Counts a use within the limits, the row that most wait for last. */
  void count(UseRow use, Promotion promotion, long version) {
    int held = use.status() == Status.RESERVED ? 1 : 0;
    Limits limits = promotion.limits();
    if (counted("promotion_account", "account_id", use.account(), use, held, limits.perAccount())
        == 0) {
      firstOfAccount(use, held, limits.perAccount());
    }
    must(counted("promotion_coupon", "code_hash", use.codeHash(), use, held, limits.perCode()));
    must(total(use, held, limits, version));
  }

  private int counted(
      String table, String column, String value, UseRow use, int held, @Nullable Long most) {
    var update =
        handle
            .createUpdate(
                "UPDATE "
                    + table
                    + COUNT
                    + " WHERE promotion_id = :promotion AND "
                    + column
                    + " = :value"
                    + (most == null ? "" : LIMITED))
            .bind("held", held)
            .bind("promotion", use.promotion())
            .bind("value", value);
    return (most == null ? update : update.bind("most", most)).execute();
  }

  /** Either the account has no counter yet, or it is full; then the insert meets the unique key. */
  private void firstOfAccount(UseRow use, int held, @Nullable Long most) {
    if (most != null && most < 1) {
      throw overtaken();
    }
    handle.execute(
        "INSERT INTO promotion_account (promotion_id, account_id, used, held) VALUES (?, ?, 1, ?)",
        use.promotion(),
        use.account(),
        held);
  }

  private int total(UseRow use, int held, Limits limits, long version) {
    var update =
        handle
            .createUpdate(
                "UPDATE promotion_counter"
                    + COUNT
                    + ", spent = spent + :minor WHERE promotion_id = :promotion"
                    + " AND version = :version"
                    + (limits.total() == null ? "" : LIMITED)
                    + (limits.budgetMinor() == null ? "" : " AND spent + :minor <= :budget"))
            .bind("held", held)
            .bind("minor", use.minor())
            .bind("promotion", use.promotion())
            .bind("version", version);
    if (limits.total() != null) {
      update.bind("most", limits.total());
    }
    if (limits.budgetMinor() != null) {
      update.bind("budget", limits.budgetMinor());
    }
    return update.execute();
  }

  /** Ends a use that was read as it is; it leaves the counters where it stands in them. */
  void end(UseRow use, Status how) {
    must(
        handle.execute(
            "UPDATE promotion_use SET status = ?, live = NULL WHERE use_id = ? AND status = ?",
            how.name(),
            use.id(),
            use.status().name()));
    if (!use.live()) {
      return;
    }
    int held = use.status() == Status.RESERVED ? 1 : 0;
    line(use, how, -1, -held, -use.minor());
    uncount("promotion_account", "account_id", use.account(), use, held);
    uncount("promotion_coupon", "code_hash", use.codeHash(), use, held);
    must(
        handle.execute(
            "UPDATE promotion_counter SET used = used - 1, held = held - ?, spent = spent - ?"
                + " WHERE promotion_id = ?",
            held,
            use.minor(),
            use.promotion()));
  }

  private void uncount(String table, String column, String value, UseRow use, int held) {
    must(
        handle.execute(
            "UPDATE "
                + table
                + " SET used = used - 1, held = held - ? WHERE promotion_id = ? AND "
                + column
                + " = ?",
            held,
            use.promotion(),
            value));
  }

  private void line(UseRow use, Status what, int used, int held, long minor) {
    handle.execute(
        "INSERT INTO promotion_ledger (use_id, promotion_id, what, used_delta, held_delta,"
            + " minor_delta, occurred_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        use.id(),
        use.promotion(),
        what.name(),
        used,
        held,
        minor,
        now.atOffset(ZoneOffset.UTC));
  }

  private static void must(int changed) {
    if (changed != 1) {
      throw overtaken();
    }
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }
}

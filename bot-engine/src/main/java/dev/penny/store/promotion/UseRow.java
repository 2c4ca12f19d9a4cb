package dev.penny.store.promotion;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One row of what was held or redeemed; {@code live}: it counts in the counters. */
record UseRow(
    String id,
    String promotion,
    String codeHash,
    String account,
    String order,
    long minor,
    Status status,
    @Nullable Instant expiresAt,
    boolean live) {

  enum Status {
    RESERVED,
    REDEEMED,
    /** Given back by the customer, or a redemption rolled back. */
    RELEASED,
    /** A reservation that ran out and was taken out of the counters. */
    EXPIRED,
    /** Another use of the same order took its place. */
    REPLACED
  }

  private static final String SELECT =
      "SELECT use_id, promotion_id, code_hash, account_id, order_id, minor, status, expires_at, live"
          + " FROM promotion_use ";

  /** Reservations that ran out and still count, the oldest first. */
  static List<UseRow> due(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            SELECT
                + "WHERE status = 'RESERVED' AND expires_at <= :now ORDER BY expires_at"
                + " FETCH FIRST "
                + most
                + " ROWS ONLY")
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, _) -> read(row))
        .list();
  }

  /** What is held of a promotion, the first to run out first. */
  static List<UseRow> held(Handle handle, String promotion, int most) {
    return handle
        .createQuery(
            SELECT
                + "WHERE status = 'RESERVED' AND promotion_id = :promotion ORDER BY expires_at"
                + " FETCH FIRST "
                + most
                + " ROWS ONLY")
        .bind("promotion", promotion)
        .map((row, _) -> read(row))
        .list();
  }

  static UseRow read(ResultSet row) throws SQLException {
    var expires = row.getObject("expires_at", OffsetDateTime.class);
    return new UseRow(
        row.getString("use_id"),
        row.getString("promotion_id"),
        row.getString("code_hash"),
        row.getString("account_id"),
        row.getString("order_id"),
        row.getLong("minor"),
        Status.valueOf(row.getString("status")),
        expires == null ? null : expires.toInstant(),
        row.getObject("live") != null);
  }

  /** It counts no longer. */
  UseRow ended(Status how) {
    return new UseRow(id, promotion, codeHash, account, order, minor, how, expiresAt, false);
  }

  boolean isHold() {
    return status == Status.RESERVED || status == Status.EXPIRED;
  }

  /** Whether it counts against limits at that moment. */
  boolean countsAt(Instant now) {
    return live && (status == Status.REDEEMED || expiresAt == null || now.isBefore(expiresAt));
  }

  /** As the rules know it; one that was taken out of the counters has run out by any clock. */
  Use use(Instant now) {
    Instant ends = expiresAt;
    if (status == Status.EXPIRED && ends != null && now.isBefore(ends)) {
      ends = now;
    }
    return new Use(
        codeHash,
        new PromotionId(promotion),
        new AccountId(account),
        order,
        minor,
        Use.Status.RESERVED,
        ends);
  }
}

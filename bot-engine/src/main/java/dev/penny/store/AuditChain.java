package dev.penny.store;

import dev.penny.action.Actor;
import dev.penny.action.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Appends to the audit log. Every method must be called in the transaction that took the head. */
final class AuditChain {
  private final Handle handle;
  private final Head head;

  /** The last row; {@code seq} 0: there is none. */
  record Head(long seq, String hash) {}

  /** A row; {@code detailHash} is the seal of an action's row, or {@link Seal#NONE}. */
  record Row(
      long seq,
      Instant at,
      Actor actor,
      String what,
      String account,
      String detailHash,
      String previousHash) {

    String hash() {
      return Seal.of(seq, at, actor.level(), actor.id(), what, account, detailHash, previousHash);
    }

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("seq"),
          row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
          new Actor(Level.valueOf(row.getString("actor_level")), row.getString("actor_id")),
          row.getString("what"),
          row.getString("account_id"),
          row.getString("detail_hash"),
          row.getString("previous_hash"));
    }
  }

  private AuditChain(Handle handle, Head head) {
    this.handle = handle;
    this.head = head;
  }

  /** Takes the end of the chain: until the commit nobody else can write an action or a read. */
  static AuditChain take(Handle handle) {
    handle.execute("UPDATE audit_head SET seq = seq WHERE name = 'audit'");
    return new AuditChain(handle, head(handle));
  }

  static Head head(Handle handle) {
    return handle
        .createQuery("SELECT seq, hash FROM audit_head WHERE name = 'audit'")
        .map((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
        .one();
  }

  /** The number that {@link #append} gives. */
  long next() {
    return head.seq() + 1;
  }

  Head append(Actor actor, String what, String account, String detailHash, Instant at) {
    var row = new Row(next(), at, actor, what, account, detailHash, head.hash());
    String hash = row.hash();
    handle
        .createUpdate(
            "INSERT INTO audit_log (seq, occurred_at, actor_level, actor_id, what, account_id,"
                + " detail_hash, previous_hash, hash) VALUES (:seq, :at, :level, :actor, :what,"
                + " :account, :detail, :previous, :hash)")
        .bind("seq", row.seq())
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .bind("level", actor.level().name())
        .bind("actor", actor.id())
        .bind("what", what)
        .bind("account", account)
        .bind("detail", detailHash)
        .bind("previous", row.previousHash())
        .bind("hash", hash)
        .execute();
    handle
        .createUpdate("UPDATE audit_head SET seq = :seq, hash = :hash WHERE name = 'audit'")
        .bind("seq", row.seq())
        .bind("hash", hash)
        .execute();
    return new Head(row.seq(), hash);
  }
}

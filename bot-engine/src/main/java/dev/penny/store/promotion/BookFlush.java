package dev.penny.store.promotion;

import dev.penny.store.promotion.BookWrites.Answered;
import dev.penny.store.promotion.BookWrites.Ended;
import dev.penny.store.promotion.BookWrites.Line;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of uses, counters, ledger and answers. Every limit stands in the condition of the
 * update that counts: where another server was faster the update finds no row, and all is undone
 * and decided again. Rows that others may wait for are written in one order, those that most wait
 * for last.
 */
final class BookFlush {
  private static final String COUNT = " SET used = used + :used, held = held + :held";

  private final Handle handle;

  private BookFlush(Handle handle) {
    this.handle = handle;
  }

  static void write(Handle handle, BookWrites writes) {
    var flush = new BookFlush(handle);
    flush.ended(writes);
    flush.answers(writes.answers());
    flush.added(writes);
    flush.lines(writes);
    flush.accounts(writes);
    flush.codes(writes.codes());
    flush.promotions(writes.promotions());
  }

  private void ended(BookWrites writes) {
    var batch =
        handle.prepareBatch(
            "UPDATE promotion_use SET status = :how, live = NULL"
                + " WHERE use_id = :id AND status = :was");
    for (Ended end : writes.ended()) {
      batch
          .bind("how", end.how().name())
          .bind("id", end.was().id())
          .bind("was", end.was().status().name())
          .add();
    }
    each(batch);
  }

  private void answers(Map<String, Answered> answers) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO promotion_call (call_key, input_hash, answer, occurred_at)"
                + " VALUES (:key, :input, :answer, :at)");
    answers.forEach((key, kept) ->
        batch
            .bind("key", key)
            .bind("input", kept.input())
            .bind("answer", kept.answer())
            .bind("at", utc(kept.at()))
            .add());
    all(batch);
  }

  private void added(BookWrites writes) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO promotion_use (use_id, promotion_id, code_hash, account_id, order_id,"
                + " minor, status, expires_at, live) VALUES (:id, :promotion, :code, :account,"
                + " :order, :minor, :status, :expires, :live)");
    writes.added().stream()
        .sorted(
            Comparator.comparing(UseRow::promotion)
                .thenComparing(UseRow::account)
                .thenComparing(UseRow::order))
        .forEach(use ->
            batch
                .bind("id", use.id())
                .bind("promotion", use.promotion())
                .bind("code", use.codeHash())
                .bind("account", use.account())
                .bind("order", use.order())
                .bind("minor", use.minor())
                .bind("status", use.status().name())
                .bind("expires", utc(use.expiresAt()))
                .bind("live", use.live() ? (Integer) 1 : null)
                .add());
    all(batch);
  }

  private void lines(BookWrites writes) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO promotion_ledger (use_id, promotion_id, what, used_delta, held_delta,"
                + " minor_delta, occurred_at) VALUES (:id, :promotion, :what, :used, :held,"
                + " :minor, :at)");
    for (Line line : writes.lines()) {
      batch
          .bind("id", line.use().id())
          .bind("promotion", line.use().promotion())
          .bind("what", line.what().name())
          .bind("used", line.used())
          .bind("held", line.held())
          .bind("minor", line.minor())
          .bind("at", utc(line.at()))
          .add();
    }
    all(batch);
  }

  private void accounts(BookWrites writes) {
    var first =
        handle.prepareBatch(
            "INSERT INTO promotion_account (promotion_id, account_id, used, held)"
                + " VALUES (:promotion, :name, :used, :held)");
    var again =
        handle.prepareBatch(
            "UPDATE promotion_account"
                + COUNT
                + " WHERE promotion_id = :promotion AND account_id = :name"
                + " AND used + :used <= :most");
    writes
        .accounts()
        .forEach((key, delta) -> {
          if (writes.isNew(key)) {
            bind(first, key, delta).add();
          } else if (!delta.isNothing()) {
            bind(again, key, delta).bind("most", delta.most()).add();
          }
        });
    all(first);
    each(again);
  }

  private void codes(Map<CounterKey, Delta> codes) {
    var batch =
        handle.prepareBatch(
            "UPDATE promotion_coupon"
                + COUNT
                + " WHERE promotion_id = :promotion AND code_hash = :name"
                + " AND used + :used <= :most");
    codes.forEach((key, delta) -> {
      if (!delta.isNothing()) {
        bind(batch, key, delta).bind("most", delta.most()).add();
      }
    });
    each(batch);
  }

  private void promotions(Map<String, Delta> promotions) {
    var batch =
        handle.prepareBatch(
            "UPDATE promotion_counter"
                + COUNT
                + ", spent = spent + :minor WHERE promotion_id = :promotion"
                + " AND used + :used <= :most AND spent + :minor <= :budget"
                + " AND version BETWEEN :oldest AND :newest");
    promotions.forEach((id, delta) ->
        bind(batch, new CounterKey(id, ""), delta)
            .bind("minor", delta.minor())
            .bind("most", delta.most())
            .bind("budget", delta.budget())
            .bind("oldest", delta.version())
            .bind("newest", delta.version() == 0 ? Long.MAX_VALUE : delta.version())
            .add());
    each(batch);
  }

  private static PreparedBatch bind(PreparedBatch batch, CounterKey key, Delta delta) {
    return batch
        .bind("promotion", key.promotion())
        .bind("name", key.name())
        .bind("used", delta.used())
        .bind("held", delta.held());
  }

  private static void all(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Each must have found its row. */
  private static void each(PreparedBatch batch) {
    if (batch.size() == 0) {
      return;
    }
    for (int changed : batch.execute()) {
      if (changed != 1) {
        throw new IllegalStateException(new SQLException("overtaken by another request", "40001"));
      }
    }
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}

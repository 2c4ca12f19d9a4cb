package dev.penny.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Action;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Entry;
import dev.penny.action.Level;
import dev.penny.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One row of the books of actions as the table holds it; {@code action} and {@code answer} JSON.
 */
record ActionRow(
    long seq,
    String key,
    String inputHash,
    String account,
    String kind,
    Actor actor,
    String action,
    String answer,
    @Nullable Money posted,
    Instant at) {
  private static final ObjectMapper JSON = SealedTypes.mapper();

  static final String COLUMNS =
      "a.seq AS a_seq, a.action_key, a.input_hash, a.account_id AS a_account, a.kind,"
          + " a.actor_level AS a_level, a.actor_id AS a_actor, a.action, a.answer, a.posted_minor,"
          + " a.currency, a.occurred_at AS a_at";

  static ActionRow of(Entry entry) {
    Action action = entry.action();
    return new ActionRow(
        entry.seq(),
        entry.key(),
        inputHash(entry.actor(), action),
        action.account().value(),
        action.kind().label(),
        entry.actor(),
        json(action, Action.class),
        json(entry.answer(), Answer.class),
        entry.answer() instanceof Answer.Done(_, var posted) ? posted : null,
        entry.at());
  }

  /** Of who asks and what for; when is not part of it. */
  static String inputHash(Actor actor, Action action) {
    return Seal.of(actor.level(), actor.id(), json(action, Action.class));
  }

  /** What the audit log keeps of this row: any change of any column shows. */
  String seal() {
    return Seal.of(
        seq,
        key,
        inputHash,
        account,
        kind,
        actor.level(),
        actor.id(),
        action,
        answer,
        posted == null ? "" : posted.minor() + posted.currency().getCurrencyCode(),
        at);
  }

  Entry entry() {
    return new Entry(seq, key, actor, read(action, Action.class), read(answer, Answer.class), at);
  }

  static ActionRow read(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new ActionRow(
        row.getLong("a_seq"),
        row.getString("action_key"),
        row.getString("input_hash"),
        row.getString("a_account"),
        row.getString("kind"),
        new Actor(Level.valueOf(row.getString("a_level")), row.getString("a_actor")),
        row.getString("action"),
        row.getString("answer"),
        currency == null ? null : Money.of(row.getLong("posted_minor"), currency),
        row.getObject("a_at", OffsetDateTime.class).toInstant());
  }

  void insert(Handle handle) {
    handle
        .createUpdate(
            "INSERT INTO action_ledger (seq, action_key, input_hash, account_id, kind, actor_level,"
                + " actor_id, purse, action, answer, posted_minor, currency, occurred_at) VALUES"
                + " (:seq, :key, :hash, :account, :kind, :level, :actor, :purse, :action, :answer,"
                + " :minor, :currency, :at)")
        .bind("seq", seq)
        .bind("key", key)
        .bind("hash", inputHash)
        .bind("account", account)
        .bind("kind", kind)
        .bind("level", actor.level().name())
        .bind("actor", actor.id())
        .bind("purse", actor.purse())
        .bind("action", action)
        .bind("answer", answer)
        .bind("minor", posted == null ? null : posted.minor())
        .bind("currency", posted == null ? null : posted.currency().getCurrencyCode())
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** With the name of the case, which a value of the family itself needs. */
  private static String json(Object value, Class<?> family) {
    try {
      return JSON.writerFor(family).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an action cannot be written as JSON", e);
    }
  }

  private static <T> T read(String json, Class<T> family) {
    try {
      return JSON.readValue(json, family);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of the books of actions is damaged", e);
    }
  }
}

package dev.penny.store;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.desk.DeskStore.Entry;
import dev.penny.desk.Glance;
import dev.penny.desk.Handoff;
import dev.penny.desk.Handoff.Standing;
import dev.penny.ledger.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the projected rows back into handoffs and glances. */
final class Rows {
  static final String HANDOFF =
      "SELECT h.handoff_id, h.conversation_id, h.reason, h.version, h.epoch, h.since, h.came_back,"
          + " h.waited_ms, h.standing, a.agent_id, a.first_name, a.expires_at"
          + " FROM handoff h LEFT JOIN assignment a"
          + " ON a.conversation_id = h.conversation_id AND a.epoch = h.epoch ";
  static final String ENTRY =
      "SELECT h.handoff_id, h.conversation_id, h.reason, h.version, h.epoch, h.since, h.came_back,"
          + " h.waited_ms, h.standing, a.agent_id, a.first_name, a.expires_at, c.account_id,"
          + " c.customer, c.held_by, c.last_seq, c.last_words, c.owed, c.last_activity"
          + " FROM handoff h JOIN conversation c ON c.conversation_id = h.conversation_id"
          + " LEFT JOIN assignment a"
          + " ON a.conversation_id = h.conversation_id AND a.epoch = h.epoch ";

  private Rows() {}

  static Optional<Glance> glance(Handle handle, ConversationId conversation) {
    return handle
        .createQuery(
            "SELECT conversation_id, account_id, customer, held_by, last_seq, last_words, owed,"
                + " last_activity FROM conversation WHERE conversation_id = :conversation")
        .bind("conversation", conversation.value())
        .map((row, context) -> glance(row))
        .findOne();
  }

  static Optional<Handoff> current(Handle handle, ConversationId conversation) {
    return handle
        .createQuery(
            HANDOFF
                + "WHERE h.conversation_id = :conversation ORDER BY h.number DESC"
                + " FETCH FIRST 1 ROWS ONLY")
        .bind("conversation", conversation.value())
        .map((row, context) -> handoff(row))
        .findFirst();
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(handoff(row), glance(row));
  }

  static Handoff handoff(ResultSet row) throws SQLException {
    long waited = row.getLong("waited_ms");
    boolean stillWaits = row.wasNull();
    return new Handoff(
        new HandoffId(row.getString("handoff_id")),
        new ConversationId(row.getString("conversation_id")),
        HandoffReason.valueOf(row.getString("reason")),
        row.getInt("version"),
        row.getLong("epoch"),
        instant(row, "since"),
        row.getBoolean("came_back"),
        stillWaits ? null : Duration.ofMillis(waited),
        standing(row));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var name = row.getString("standing");
    return switch (name) {
      case "WAITING" -> new Standing.Waiting();
      case "DONE" -> new Standing.Done();
      case "TAKEN" ->
          new Standing.Taken(
              new AgentId(row.getString("agent_id")),
              row.getString("first_name"),
              instant(row, "expires_at"));
      default -> throw new IllegalStateException("a handoff stands at " + name);
    };
  }

  static String name(Standing standing) {
    return switch (standing) {
      case Standing.Waiting waiting -> "WAITING";
      case Standing.Taken taken -> "TAKEN";
      case Standing.Done done -> "DONE";
    };
  }

  private static Glance glance(ResultSet row) throws SQLException {
    var account = row.getString("account_id");
    return new Glance(
        new ConversationId(row.getString("conversation_id")),
        account == null ? null : new AccountId(account),
        row.getString("customer"),
        Glance.With.valueOf(row.getString("held_by")),
        row.getLong("last_seq"),
        row.getString("last_words"),
        row.getBoolean("owed"),
        instant(row, "last_activity"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

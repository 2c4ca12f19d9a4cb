package dev.penny.store;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.database.Database;
import dev.penny.database.Dialect;
import dev.penny.database.Retry;
import dev.penny.ledger.AccountId;
import dev.penny.turn.ConversationLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The durable log. An append writes the events and what follows from them (the conversation's row,
 * its handoff) in one commit, and asks for free disk space first. On HSQLDB, where a durable commit
 * takes milliseconds and they do not overlap, the appends of several conversations share one.
 */
public final class JdbiConversationLog implements ConversationLog {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String SELECT =
      "SELECT conversation_id, seq, turn_id, type, version, payload, occurred_at"
          + " FROM conversation_event WHERE conversation_id = :conversation";

  private final Database database;
  private final EventCodec codec = new EventCodec();
  private final GroupCommit group;
  private final boolean grouped;

  /** The tables must be there: {@link #migrate}. */
  public JdbiConversationLog(Database database) {
    this(database, database.dialect() == Dialect.HSQLDB);
  }

  JdbiConversationLog(Database database, boolean grouped) {
    this.database = database;
    this.grouped = grouped;
    this.group = new GroupCommit(database.jdbi());
  }

  /** Makes or updates the tables of conversations and of the desk. */
  public static void migrate(Database database) {
    database.migrate("conversation", "db/migration/conversation");
  }

  @Override
  public List<Recorded> events(ConversationId conversation, long after) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(SELECT + " AND seq > :after ORDER BY seq")
                .bind("conversation", conversation.value())
                .bind("after", after)
                .map(this::read)
                .list());
  }

  @Override
  public Optional<Recorded> said(ConversationId conversation, UtteranceId id) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(SELECT + " AND utterance_id = :utterance")
                .bind("conversation", conversation.value())
                .bind("utterance", id.value())
                .map(this::read)
                .findFirst());
  }

  @Override
  public List<Recorded> append(
      ConversationId conversation, long expectedSeq, TurnId turn, List<Event> events, Instant at) {
    database.checkSpace();
    if (events.isEmpty()) {
      return List.of();
    }
    var appended = Appending.record(conversation, expectedSeq, turn, events, at);
    try {
      return commit(handle -> {
        write(handle, appended);
        Projections.follow(handle, conversation, expectedSeq, appended);
        return appended;
      });
    } catch (RuntimeException fault) {
      if (UNIQUE_VIOLATION.equals(Retry.sqlState(fault))) {
        throw new StaleSequence(conversation, expectedSeq);
      }
      throw fault;
    }
  }

  private <T> T commit(Function<Handle, T> work) {
    return grouped ? group.commit(work) : database.jdbi().inTransaction(work::apply);
  }

  private void write(Handle handle, List<Recorded> appended) {
    try (var batch =
        handle.prepareBatch(
            "INSERT INTO conversation_event (conversation_id, seq, turn_id, utterance_id, type,"
                + " version, payload, occurred_at) VALUES (:conversation, :seq, :turn, :utterance,"
                + " :type, :version, :payload, :at)")) {
      for (var recorded : appended) {
        var stored = codec.write(recorded.event());
        var utterance = Appending.utterance(recorded.event());
        batch
            .bind("conversation", recorded.conversation().value())
            .bind("seq", recorded.seq())
            .bind("turn", recorded.turn().value())
            .bind("utterance", utterance == null ? null : utterance.value())
            .bind("type", stored.type())
            .bind("version", stored.version())
            .bind("payload", stored.payload())
            .bind("at", recorded.at().atOffset(ZoneOffset.UTC))
            .add();
      }
      batch.execute();
    }
  }

  @Override
  public Optional<ConversationId> openConversationOf(AccountId account) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT conversation_id FROM conversation WHERE account_id = :account"
                        + " AND held_by <> 'CLOSED' ORDER BY last_activity DESC"
                        + " FETCH FIRST 1 ROWS ONLY")
                .bind("account", account.value())
                .mapTo(String.class)
                .findFirst()
                .map(ConversationId::new));
  }

  @Override
  public List<ConversationId> unanswered() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT conversation_id FROM conversation WHERE held_by = 'BOT' AND owed"
                        + " ORDER BY last_activity")
                .mapTo(String.class)
                .map(ConversationId::new)
                .list());
  }

  private Recorded read(ResultSet row, StatementContext context) throws SQLException {
    var stored =
        new EventCodec.Stored(
            row.getString("type"), row.getInt("version"), row.getString("payload"));
    return new Recorded(
        new ConversationId(row.getString("conversation_id")),
        row.getLong("seq"),
        new TurnId(row.getString("turn_id")),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        codec.read(stored));
  }
}

package dev.penny.store;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.HandoffId;
import dev.penny.database.Database;
import dev.penny.desk.DeskStore;
import dev.penny.desk.Glance;
import dev.penny.desk.Handoff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.Query;

/** The desk's view of the tables that {@link JdbiConversationLog} keeps, and the leases. */
public final class JdbiDeskStore implements DeskStore {
  private final Database database;

  public JdbiDeskStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Handoff> handoff(HandoffId id) {
    return read(handle ->
        handle
            .createQuery(Rows.HANDOFF + "WHERE h.handoff_id = :id")
            .bind("id", id.value())
            .map((row, context) -> Rows.handoff(row))
            .findOne());
  }

  @Override
  public Optional<Handoff> current(ConversationId conversation) {
    return read(handle -> Rows.current(handle, conversation));
  }

  @Override
  public Optional<Glance> glance(ConversationId conversation) {
    return read(handle -> Rows.glance(handle, conversation));
  }

  @Override
  public List<Entry> waiting() {
    return read(handle -> entries(handle.createQuery(Rows.ENTRY + "WHERE h.standing = 'WAITING'")));
  }

  @Override
  public List<Entry> heldBy(AgentId agent) {
    return read(handle ->
        entries(
            handle
                .createQuery(Rows.ENTRY + "WHERE h.standing = 'TAKEN' AND a.agent_id = :agent")
                .bind("agent", agent.value())));
  }

  @Override
  public List<Handoff> expired(Instant now) {
    return read(handle ->
        handle
            .createQuery(Rows.HANDOFF + "WHERE h.standing = 'TAKEN' AND a.expires_at <= :now")
            .bind("now", Projections.utc(now))
            .map((row, context) -> Rows.handoff(row))
            .list());
  }

  @Override
  public int renew(AgentId agent, Instant now, Instant until) {
    return write(
        "UPDATE assignment SET expires_at = :until WHERE agent_id = :agent AND ended_at IS NULL"
            + " AND expires_at > :now",
        agent,
        now,
        until);
  }

  @Override
  public void shorten(AgentId agent, Instant until) {
    write(
        "UPDATE assignment SET expires_at = :until WHERE agent_id = :agent AND ended_at IS NULL"
            + " AND expires_at > :now",
        agent,
        until,
        until);
  }

  @Override
  public List<Duration> recentWaits(int atMost) {
    return read(handle ->
        handle
            .createQuery(
                "SELECT waited_ms FROM handoff WHERE waited_ms IS NOT NULL"
                    + " ORDER BY since DESC FETCH FIRST "
                    + atMost
                    + " ROWS ONLY")
            .mapTo(Long.class)
            .map(Duration::ofMillis)
            .list());
  }

  private int write(String sql, AgentId agent, Instant now, Instant until) {
    return read(handle ->
        handle
            .createUpdate(sql)
            .bind("agent", agent.value())
            .bind("now", Projections.utc(now))
            .bind("until", Projections.utc(until))
            .execute());
  }

  private static List<Entry> entries(Query query) {
    return query.map((row, context) -> Rows.entry(row)).list();
  }

  private <T> T read(HandleCallback<T, RuntimeException> work) {
    return database.jdbi().withHandle(work);
  }
}

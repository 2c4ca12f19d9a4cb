package dev.penny.store.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Actor;
import dev.penny.audit.fault.Fingerprint;
import dev.penny.audit.fault.Hit;
import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.desk.fault.Fault;
import dev.penny.desk.fault.Fault.Line;
import dev.penny.desk.fault.Fault.Standing;
import dev.penny.desk.fault.Fault.Sum;
import dev.penny.desk.fault.FaultStore;
import dev.penny.ledger.AccountId;
import dev.penny.store.JdbiActionLedger;
import dev.penny.store.JdbiActionLedger.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The durable faults. What a person does or sees is in the audit log, in the same commit. */
public final class JdbiFaults implements FaultStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT =
      "SELECT fingerprint, opened_by, opened_at, why, reached, accounts_seen, done FROM fault";

  private final Database database;
  private final JdbiActionLedger ledger;

  /** The tables must be there: {@link #migrate}. */
  public JdbiFaults(Database database, JdbiActionLedger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  public static void migrate(Database database) {
    database.migrate("fault", "db/migration/fault");
  }

  @Override
  public boolean open(Fault fault, Actor by) {
    return ledger.change(
        by,
        fault.id(),
        fault.openedAt(),
        handle -> {
          if (fault(handle, fault.id()).isPresent()) {
            return new Change<>(false, null);
          }
          insert(handle, fault);
          return new Change<>(true, "fault:search");
        });
  }

  private static void insert(Handle handle, Fault fault) {
    handle
        .createUpdate(
            "INSERT INTO fault (fault_id, fingerprint, opened_by, opened_at, why, reached,"
                + " accounts_seen, done) VALUES (:id, :fingerprint, :by, :at, :why, NULL, 0,"
                + " FALSE)")
        .bind("id", fault.id())
        .bind("fingerprint", json(fault.fingerprint()))
        .bind("by", fault.openedBy())
        .bind("at", fault.openedAt().atOffset(ZoneOffset.UTC))
        .bind("why", fault.why())
        .execute();
  }

  @Override
  public List<Fault> faults() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(SELECT + " ORDER BY opened_at DESC, fault_id")
                .map((row, _) -> read(row))
                .list());
  }

  @Override
  public Optional<Fault> fault(String id) {
    return database.jdbi().withHandle(handle -> fault(handle, id));
  }

  private static Optional<Fault> fault(Handle handle, String id) {
    return handle
        .createQuery(SELECT + " WHERE fault_id = :id")
        .bind("id", id)
        .map((row, _) -> read(row))
        .findFirst();
  }

  @Override
  public void found(Fault before, Fault after, List<Hit> hits) {
    database.checkSpace();
    Retry.onConflict(() ->
        database
            .jdbi()
            .inTransaction(handle -> {
              if (advance(handle, before, after)) {
                FaultLines.insert(handle, before.id(), hits);
              }
              return true;
            }));
  }

  private static boolean advance(Handle handle, Fault before, Fault after) {
    AccountId reached = after.reached();
    return handle
            .createUpdate(
                "UPDATE fault SET reached = :reached, accounts_seen = :seen, done = :done"
                    + " WHERE fault_id = :id AND accounts_seen = :before AND NOT done")
            .bind("reached", reached == null ? null : reached.value())
            .bind("seen", after.seen())
            .bind("done", after.done())
            .bind("id", before.id())
            .bind("before", before.seen())
            .execute()
        == 1;
  }

  @Override
  public List<Sum> sums(String id) {
    return database.jdbi().withHandle(handle -> FaultLines.sums(handle, id));
  }

  @Override
  public List<Line> lines(
      String id, @Nullable Standing standing, int from, int atMost, Actor by, Instant at) {
    return ledger.change(
        by,
        id,
        at,
        handle ->
            new Change<>(
                FaultLines.lines(handle, id, standing, from, atMost),
                "read:fault lines from " + from));
  }

  @Override
  public int decide(
      String id, @Nullable Long line, boolean approve, Actor by, String why, Instant at) {
    Standing then = approve ? Standing.APPROVED : Standing.LEFT;
    return ledger.change(
        by,
        id,
        at,
        handle -> {
          int lines = FaultLines.decide(handle, id, line, then, by, why);
          String what = "fault:" + then + " " + (line == null ? "all " : "line " + line + ", ");
          return new Change<>(lines, lines == 0 ? null : what + lines);
        });
  }

  @Override
  public List<Line> approved(int atMost) {
    return database.jdbi().withHandle(handle -> FaultLines.approved(handle, atMost));
  }

  @Override
  public void answered(Line line, Standing standing, String answer) {
    database.checkSpace();
    Retry.onConflict(() ->
        database
            .jdbi()
            .inTransaction(handle -> FaultLines.answered(handle, line, standing, answer)));
  }

  private static Fault read(ResultSet row) throws SQLException {
    String reached = row.getString("reached");
    return new Fault(
        fingerprint(row.getString("fingerprint")),
        row.getString("opened_by"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("why"),
        reached == null ? null : new AccountId(reached),
        row.getLong("accounts_seen"),
        row.getBoolean("done"));
  }

  private static String json(Fingerprint fingerprint) {
    try {
      return JSON.writeValueAsString(fingerprint);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fingerprint cannot be written as JSON", e);
    }
  }

  private static Fingerprint fingerprint(String json) {
    try {
      return JSON.readValue(json, Fingerprint.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored fault is damaged", e);
    }
  }
}

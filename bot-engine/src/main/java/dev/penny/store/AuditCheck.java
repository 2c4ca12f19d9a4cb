package dev.penny.store;

import dev.penny.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audit log from its beginning and works out every hash again, and that of every action:
 * a row that was changed, removed, added or moved is found, and where.
 */
public final class AuditCheck {
  private static final int FETCH = 1_000;
  private static final String ROWS =
      "SELECT l.seq, l.occurred_at, l.actor_level, l.actor_id, l.what, l.account_id, l.detail_hash,"
          + " l.previous_hash, l.hash, "
          + ActionRow.COLUMNS
          + " FROM audit_log l LEFT JOIN action_ledger a ON a.seq = l.seq ORDER BY l.seq";

  private final AuditChain.@Nullable Head anchor;
  private AuditChain.Head last = new AuditChain.Head(0, Seal.NONE);
  private long actions;

  private AuditCheck(AuditChain.@Nullable Head anchor) {
    this.anchor = anchor;
  }

  /** {@code noted}: where the end of the log is noted outside the database. */
  public static AuditVerdict of(Database database, AuditAnchor noted) {
    var check = new AuditCheck(noted.read().orElse(null));
    return database.jdbi().inTransaction(check::run);
  }

  /** A row of the log, its own hash, and the action of the same number. */
  private record Joined(AuditChain.Row row, String hash, @Nullable ActionRow action) {
    static Joined read(ResultSet row) throws SQLException {
      boolean acted = row.getString("action_key") != null;
      return new Joined(
          AuditChain.Row.read(row), row.getString("hash"), acted ? ActionRow.read(row) : null);
    }
  }

  private AuditVerdict run(Handle handle) {
    try (var rows =
        handle.createQuery(ROWS).setFetchSize(FETCH).map((row, _) -> Joined.read(row)).stream()) {
      for (Iterator<Joined> all = rows.iterator(); all.hasNext(); ) {
        String problem = problem(all.next());
        if (problem != null) {
          return new AuditVerdict.Broken(last.seq() + 1, problem);
        }
      }
    }
    String problem = ending(handle);
    return problem == null
        ? new AuditVerdict.Sound(last.seq(), actions)
        : new AuditVerdict.Broken(last.seq() + 1, problem);
  }

  private @Nullable String problem(Joined next) {
    AuditChain.Row row = next.row();
    if (row.seq() != last.seq() + 1) {
      return "this row is missing";
    }
    if (!row.previousHash().equals(last.hash()) || !row.hash().equals(next.hash())) {
      return "this row is not as it was written";
    }
    ActionRow action = next.action();
    boolean acted = !row.detailHash().equals(Seal.NONE);
    if (acted && action == null) {
      return "the action of this row is missing";
    }
    if (action != null && !action.seal().equals(row.detailHash())) {
      return "the action of this row is not as it was written";
    }
    actions += acted ? 1 : 0;
    last = new AuditChain.Head(row.seq(), next.hash());
    return anchor != null && anchor.seq() == row.seq() && !anchor.hash().equals(next.hash())
        ? "this row is not the one that was noted outside the database"
        : null;
  }

  private @Nullable String ending(Handle handle) {
    if (!AuditChain.head(handle).equals(last) || (anchor != null && anchor.seq() > last.seq())) {
      return "the rows from here on were cut off";
    }
    long all = handle.createQuery("SELECT COUNT(*) FROM action_ledger").mapTo(Long.class).one();
    return all == actions ? null : "there are actions that no row of the audit log knows";
  }
}

package dev.penny.store;

import dev.penny.action.CaseId;
import dev.penny.action.ProofRules;
import dev.penny.database.Database;
import dev.penny.database.Dialect;
import dev.penny.ledger.AccountId;
import dev.penny.proof.Body;
import dev.penny.proof.FileKind;
import dev.penny.proof.ProofStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Files of customers in the database. */
public final class JdbiProofStore implements ProofStore {
  private final Database database;

  /** The table must be there: {@link #migrate}. */
  public JdbiProofStore(Database database) {
    this.database = database;
  }

  public static void migrate(Database database) {
    database.migrate("proof", "db/migration/proof");
  }

  @Override
  public void keep(Kept file) {
    database.checkSpace();
    database.jdbi().useTransaction(handle -> insert(handle, file));
  }

  static void insert(Handle handle, Kept file) {
    boolean there =
        handle
            .createQuery("SELECT id FROM proof_file WHERE id = :id")
            .bind("id", file.id())
            .mapTo(String.class)
            .findFirst()
            .isPresent();
    if (there) {
      return;
    }
    handle
        .createUpdate(
            "INSERT INTO proof_file (id, account_id, case_id, purpose, kind, name,"
                + " received_at, expires_at, content) VALUES (:id, :account, :case, :use,"
                + " :kind, :name, :at, :until, :content)")
        .bind("id", file.id())
        .bind("account", file.account().value())
        .bind("case", file.to().value())
        .bind("use", file.use().name())
        .bind("kind", file.kind().name())
        .bind("name", file.name())
        .bind("at", Projections.utc(file.at()))
        .bind("until", Projections.utc(file.until()))
        .bind("content", file.body().bytes())
        .execute();
  }

  @Override
  public Optional<Kept> file(String id, Instant now) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT * FROM proof_file WHERE id = :id AND expires_at > :now")
                .bind("id", id)
                .bind("now", Projections.utc(now))
                .map((row, _) -> read(row))
                .findFirst());
  }

  /**
   * Out of the embedded database's files too, which keep what was deleted until they are written
   * anew; PostgreSQL tidies by itself.
   */
  @Override
  public int erase(Instant now) {
    int erased =
        database
            .jdbi()
            .withHandle(handle ->
                handle.execute(
                    "DELETE FROM proof_file WHERE expires_at <= ?", Projections.utc(now)));
    if (erased > 0 && database.dialect() == Dialect.HSQLDB) {
      database.jdbi().useHandle(handle -> handle.execute("CHECKPOINT DEFRAG"));
    }
    return erased;
  }

  private static Kept read(ResultSet row) throws SQLException {
    return new Kept(
        row.getString("id"),
        new AccountId(row.getString("account_id")),
        new CaseId(row.getString("case_id")),
        ProofRules.Use.valueOf(row.getString("purpose")),
        FileKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        new Body(row.getBytes("content")));
  }
}

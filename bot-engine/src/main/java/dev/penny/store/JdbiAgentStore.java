package dev.penny.store;

import dev.penny.conversation.AgentId;
import dev.penny.database.Database;
import dev.penny.database.Retry;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.identity.AgentStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Agents' accounts and sessions in the database. */
public final class JdbiAgentStore implements AgentStore {
  private final Database database;

  /** The tables must be there: {@link #migrate}. */
  public JdbiAgentStore(Database database) {
    this.database = database;
  }

  /** Makes or updates the tables of accounts, sessions and keys. */
  public static void migrate(Database database) {
    database.migrate("identity", "db/migration/identity");
  }

  @Override
  public boolean add(AgentAccount account, String passwordHash, Instant at) {
    database.checkSpace();
    try {
      return 1
          == database
              .jdbi()
              .withHandle(handle ->
                  handle
                      .createUpdate(
                          "INSERT INTO agent (login, first_name, role_name, password_hash,"
                              + " created_at) VALUES (:login, :name, :role, :hash, :at)")
                      .bind("login", account.login().value())
                      .bind("name", account.firstName())
                      .bind("role", account.role().name())
                      .bind("hash", passwordHash)
                      .bind("at", Projections.utc(at))
                      .execute());
    } catch (RuntimeException fault) {
      if ("23505".equals(Retry.sqlState(fault))) {
        return false;
      }
      throw fault;
    }
  }

  @Override
  public boolean setPassword(AgentId login, String passwordHash) {
    database.checkSpace();
    return database
        .jdbi()
        .inTransaction(handle -> {
          handle.execute("DELETE FROM agent_session WHERE login = ?", login.value());
          return handle.execute(
                  "UPDATE agent SET password_hash = ? WHERE login = ?", passwordHash, login.value())
              == 1;
        });
  }

  @Override
  public Optional<Credentials> credentials(AgentId login) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT login, first_name, role_name, password_hash FROM agent"
                        + " WHERE login = :login")
                .bind("login", login.value())
                .map((row, context) ->
                    new Credentials(account(row, context), row.getString("password_hash")))
                .findOne());
  }

  @Override
  public List<AgentAccount> all() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT login, first_name, role_name FROM agent ORDER BY login")
                .map(JdbiAgentStore::account)
                .list());
  }

  /** Old sessions of anybody go when a new one comes. */
  @Override
  public void open(String tokenHash, AgentId login, Instant openedAt, Instant expiresAt) {
    database.checkSpace();
    database
        .jdbi()
        .useTransaction(handle -> {
          handle.execute(
              "DELETE FROM agent_session WHERE expires_at <= ?", Projections.utc(openedAt));
          handle.execute(
              "INSERT INTO agent_session (token_hash, login, expires_at) VALUES (?, ?, ?)",
              tokenHash,
              login.value(),
              Projections.utc(expiresAt));
        });
  }

  @Override
  public Optional<AgentAccount> session(String tokenHash, Instant now) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT a.login, a.first_name, a.role_name FROM agent_session s"
                        + " JOIN agent a ON a.login = s.login"
                        + " WHERE s.token_hash = :hash AND s.expires_at > :now")
                .bind("hash", tokenHash)
                .bind("now", Projections.utc(now))
                .map(JdbiAgentStore::account)
                .findOne());
  }

  @Override
  public void close(String tokenHash) {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("DELETE FROM agent_session WHERE token_hash = ?", tokenHash));
  }

  private static AgentAccount account(ResultSet row, StatementContext context) throws SQLException {
    return new AgentAccount(
        new AgentId(row.getString("login")),
        row.getString("first_name"),
        AgentRole.valueOf(row.getString("role_name")));
  }
}

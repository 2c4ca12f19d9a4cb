package dev.penny.database;

import com.zaxxer.hikari.HikariConfig;
import dev.penny.database.DatabaseRefused.Reason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Reaches a PostgreSQL server, and says clearly where it cannot. */
final class PostgresServer {
  private static final int OLDEST = 15; // MERGE

  private PostgresServer() {}

  /** One connection, to learn whether the server is there and lets us in. */
  static void check(DatabaseConfig.Postgres config) {
    var properties = new Properties();
    properties.setProperty("user", config.user());
    properties.setProperty("password", config.password());
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("connectTimeout", "5");
    try (Connection connection = DriverManager.getConnection(config.url(), properties)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new DatabaseRefused(
            Reason.DENIED,
            "PostgreSQL at "
                + config.address()
                + " is version "
                + version
                + ", at least "
                + OLDEST
                + " is needed.");
      }
    } catch (SQLException e) {
      throw refused(config, e);
    }
  }

  private static DatabaseRefused refused(DatabaseConfig.Postgres config, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String at = "PostgreSQL at " + config.address();
    if (state.startsWith("28")) {
      return new DatabaseRefused(
          Reason.DENIED,
          at + " refuses user \"" + config.user() + "\". Check user and password.",
          e);
    }
    if (state.equals("3D000")) {
      return new DatabaseRefused(
          Reason.DENIED, at + " has no such database. Create it, or correct the URL.", e);
    }
    return new DatabaseRefused(
        Reason.UNREACHABLE,
        at + " does not answer (" + e.getMessage() + "). Check that it runs, host and port.",
        e);
  }

  static HikariConfig pool(DatabaseConfig.Postgres config) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(config.url());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }
}

package dev.penny.database;

import com.zaxxer.hikari.HikariConfig;
import dev.penny.database.DatabaseRefused.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Opens the embedded database so that a commit that returned is on disk. */
final class Hsqldb {
  private static final int LOG_MEGABYTES = 16;

  /**
   * Said at every opening, because some properties of the URL count for a new database only. The
   * bounded log keeps both a restart after a crash and the space a checkpoint takes small.
   */
  private static final List<String> SETTINGS =
      List.of(
          "SET DATABASE TRANSACTION CONTROL MVCC",
          "SET DATABASE DEFAULT TABLE TYPE CACHED",
          "SET FILES WRITE DELAY FALSE",
          "SET FILES LOG SIZE " + LOG_MEGABYTES);

  private Hsqldb() {}

  static String url(Path folder) {
    return "jdbc:hsqldb:file:"
        + folder.toAbsolutePath().resolve("db")
        + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached"
        + ";sql.pad_space=false;shutdown=true;hsqldb.lock_file=false";
  }

  /** The first connection; while it is open the database stays open. */
  static Connection open(Path folder) {
    System.setProperty("hsqldb.reconfig_logging", "false"); // leave the JVM's loggers alone
    try {
      Connection connection = DriverManager.getConnection(url(folder), "SA", "");
      try (var statement = connection.createStatement()) {
        for (String setting : SETTINGS) {
          statement.execute(setting);
        }
      }
      checkDurable(connection);
      return connection;
    } catch (SQLException e) {
      throw new DatabaseRefused(
          Reason.BROKEN,
          "Cannot open the database files in "
              + folder.toAbsolutePath()
              + " ("
              + e.getMessage()
              + "). Restore them from a backup, or name another folder.",
          e);
    }
  }

  /** A setting that does not hold would lose commits without a word, so it is looked at. */
  private static void checkDurable(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT property_value FROM information_schema.system_properties"
                    + " WHERE property_name = 'hsqldb.write_delay'")) {
      if (!found.next() || !"false".equalsIgnoreCase(found.getString(1))) {
        throw new SQLException("the database does not keep to write_delay=false");
      }
    }
  }

  static HikariConfig pool(Path folder) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(url(folder));
    pool.setUsername("SA");
    pool.setPassword("");
    return pool;
  }

  /** Writes everything out and closes the files. */
  static void shutdown(Connection connection) {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not shut down cleanly", e);
    }
  }
}

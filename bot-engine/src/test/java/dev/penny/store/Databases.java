package dev.penny.store;

import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Databases for tests. The PostgreSQL server is started once and ends with the JVM. */
public final class Databases {
  private Databases() {}

  public static Database embedded(Path folder) {
    return Database.open(new DatabaseConfig.Embedded(folder));
  }

  /** A fresh, empty database on the one server, also when a test of that name is run again. */
  public static Database postgres(String name) {
    return Database.open(emptyPostgres(name));
  }

  /** As {@link #postgres}, for those who open it themselves. */
  public static DatabaseConfig.Postgres emptyPostgres(String name) {
    try (var connection = Server.ONE.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("cannot make the test database " + name, e);
    }
    var url = Server.ONE.getJdbcUrl("postgres", name);
    return new DatabaseConfig.Postgres(url.replaceAll("\\?.*", ""), "postgres", "postgres");
  }

  private static final class Server {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
      }
    }
  }
}

package dev.penny.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * The open database. Throws {@link DatabaseRefused} where it cannot be used; {@link #close()} it
 * last. Thread-safe.
 *
 * <pre>{@code
 * try (var database = Database.open(new DatabaseConfig.Embedded(folder))) {
 *   database.migrate("ledger", "db/migration/ledger");
 *   database.checkSpace();            // before every write that will be acknowledged
 *   database.jdbi().useTransaction(h -> ...);
 * }
 * }</pre>
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  private final Dialect dialect;
  private final String place;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final SpaceGuard space;
  private final @Nullable Connection keeper;
  private final @Nullable FolderLock lock;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(
      Dialect dialect,
      String place,
      HikariDataSource pool,
      SpaceGuard space,
      @Nullable Connection keeper,
      @Nullable FolderLock lock) {
    this.dialect = dialect;
    this.place = place;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    // A failed statement must not bring what customers wrote into the log.
    this.jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    this.space = space;
    this.keeper = keeper;
    this.lock = lock;
  }

  public static Database open(DatabaseConfig config) {
    return switch (config) {
      case DatabaseConfig.Embedded embedded -> openEmbedded(embedded);
      case DatabaseConfig.Postgres postgres -> openPostgres(postgres);
    };
  }

  private static Database openEmbedded(DatabaseConfig.Embedded config) {
    Path folder = config.folder();
    var lock = FolderLock.take(folder);
    try {
      Reopening.checkSpace(folder);
      var keeper = Hsqldb.open(folder);
      var space = SpaceGuard.of(folder, config.reserve());
      String place = "the database in " + folder.toAbsolutePath();
      return new Database(Dialect.HSQLDB, place, pool(Hsqldb.pool(folder)), space, keeper, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Database openPostgres(DatabaseConfig.Postgres config) {
    PostgresServer.check(config);
    var pool = pool(PostgresServer.pool(config));
    String place = "the database " + config.address();
    return new Database(Dialect.POSTGRES, place, pool, SpaceGuard.elsewhere(), null, null);
  }

  private static HikariDataSource pool(HikariConfig config) {
    config.setPoolName("penny");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  /**
   * Brings one set of tables up to date: {@code name} names its history table, {@code location} is
   * the folder of its migrations on the class path.
   */
  public void migrate(String name, String location) {
    space.checkSpace();
    Migrations.run(pool, dialect, place, name, location);
  }

  /** Throws {@link DatabaseRefused} where {@link #migrate} would, and changes nothing. */
  public void checkVersion(String name, String location) {
    Migrations.check(pool, dialect, place, name, location);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public Dialect dialect() {
    return dialect;
  }

  public SpaceGuard space() {
    return space;
  }

  /** Throws {@link StorageFull} where the disk is nearly full; ask before a write. */
  public void checkSpace() {
    space.checkSpace();
  }

  /** Writes all out and lets the folder go; closing twice does no harm. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      pool.close();
      if (keeper != null) {
        Hsqldb.shutdown(keeper);
      }
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}

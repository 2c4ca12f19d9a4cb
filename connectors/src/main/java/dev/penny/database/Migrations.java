package dev.penny.database;

import dev.penny.database.DatabaseRefused.Reason;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings one set of tables to this program's version; every set has a history table of its own. */
final class Migrations {
  private Migrations() {}

  static void run(DataSource source, Dialect dialect, String place, String name, String location) {
    with(source, dialect, place, name, location, Flyway::migrate);
  }

  /** Refuses as {@link #run} does, and changes nothing. */
  static void check(
      DataSource source, Dialect dialect, String place, String name, String location) {
    with(source, dialect, place, name, location, _ -> {});
  }

  private static void with(
      DataSource source,
      Dialect dialect,
      String place,
      String name,
      String location,
      Consumer<Flyway> then) {
    var flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:" + location)
            .table("migrations_" + name)
            .placeholders(dialect.types())
            .baselineOnMigrate(true) // the other sets' tables are there already
            .baselineVersion("0")
            .load();
    try {
      check(flyway.info().all(), place, name);
      then.accept(flyway);
    } catch (FlywayException e) {
      throw new DatabaseRefused(
          Reason.MIGRATION,
          "Cannot bring the " + name + " tables of " + place + " up to date: " + e.getMessage(),
          e);
    }
  }

  private static void check(MigrationInfo[] all, String place, String name) {
    String unknown = in(all, Migrations::isUnknown);
    if (!unknown.isEmpty()) {
      throw new DatabaseRefused(
          Reason.NEWER,
          "A newer version of Penny made "
              + place
              + ": it has the "
              + name
              + " migrations "
              + unknown
              + ", which this version does not know. Nothing was changed. Install that newer version"
              + " again, or name another data folder or database.");
    }
    String failed = in(all, state -> state == MigrationState.FAILED);
    if (!failed.isEmpty()) {
      throw new DatabaseRefused(
          Reason.MIGRATION,
          "The "
              + name
              + " migration "
              + failed
              + " of "
              + place
              + " failed half-way earlier. Restore the database from a backup, or start with an"
              + " empty one.");
    }
  }

  private interface StateTest {
    boolean is(MigrationState state);
  }

  private static String in(MigrationInfo[] all, StateTest test) {
    return Arrays.stream(all)
        .filter(m -> test.is(m.getState()))
        .map(m -> String.valueOf(m.getVersion()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isUnknown(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS
        || state == MigrationState.FUTURE_FAILED
        || state == MigrationState.MISSING_SUCCESS
        || state == MigrationState.MISSING_FAILED;
  }
}

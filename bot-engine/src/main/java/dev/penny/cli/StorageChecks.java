package dev.penny.cli;

import dev.penny.Config;
import dev.penny.database.Database;
import dev.penny.database.DatabaseConfig;
import dev.penny.database.DatabaseRefused;
import dev.penny.store.AuditAnchor;
import dev.penny.store.AuditCheck;
import dev.penny.store.AuditVerdict;
import dev.penny.store.promotion.BookCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What the doctor looks at in database and disk; it changes nothing there. */
final class StorageChecks {
  private static final long MEGA = 1024 * 1024;

  private StorageChecks() {}

  static List<DoctorCheck> of(Config config) {
    var checks = new ArrayList<DoctorCheck>();
    switch (config.database()) {
      case DatabaseConfig.Embedded embedded -> {
        checks.add(disk(embedded));
        if (Files.exists(embedded.folder().resolve("db.script"))) {
          checks.addAll(database(config));
        } else {
          checks.add(DoctorCheck.ok("database", "none yet in " + embedded.folder()));
        }
      }
      case DatabaseConfig.Postgres _ -> checks.addAll(database(config));
    }
    return checks;
  }

  private static DoctorCheck disk(DatabaseConfig.Embedded config) {
    Path there = config.folder().toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      return DoctorCheck.bad(
          "data folder",
          there + " cannot be written",
          "Give this user the right to write there, or set data to another folder.");
    }
    long free = there.toFile().getUsableSpace();
    String found = free / MEGA + " MB free, " + config.reserve() / MEGA + " MB are kept free";
    String mend = "Free some space, or set data to a folder on a larger disk.";
    if (free < config.reserve()) {
      return DoctorCheck.bad("disk", found + ": nothing can be saved", mend);
    }
    return free < 2 * config.reserve()
        ? DoctorCheck.look("disk", found, mend)
        : DoctorCheck.ok("disk", found);
  }

  private static List<DoctorCheck> database(Config config) {
    try (var database = Database.open(config.database())) {
      for (String set : List.of("ledger", "conversation", "identity", "action", "promotion")) {
        database.checkVersion(set, "db/migration/" + set);
      }
      var opened = DoctorCheck.ok("database", database.dialect() + " opens, its version fits");
      return List.of(
          opened,
          ledger(database),
          agents(database),
          audit(config, database),
          promotions(database));
    } catch (DatabaseRefused e) {
      String message = String.valueOf(e.getMessage());
      return List.of(
          e.reason() == DatabaseRefused.Reason.LOCKED
              ? DoctorCheck.look("database", message, "That is well where it is the server.")
              : DoctorCheck.bad("database", message, ""));
    }
  }

  private static DoctorCheck ledger(Database database) {
    try {
      return database.jdbi().withHandle(StorageChecks::counts);
    } catch (JdbiException e) {
      return DoctorCheck.look("ledger", "no tables yet", "Start the server or import bills.");
    }
  }

  private static DoctorCheck audit(Config config, Database database) {
    try {
      return switch (AuditCheck.of(database, new AuditAnchor(config.data()))) {
        case AuditVerdict.Sound(long rows, long actions) ->
            DoctorCheck.ok("audit log", rows + " rows, " + actions + " of them actions, all sound");
        case AuditVerdict.Broken(long row, String why) ->
            DoctorCheck.bad(
                "audit log",
                "row " + row + ": " + why,
                "Somebody changed the database by hand. Keep this copy, restore a backup.");
      };
    } catch (JdbiException e) {
      return DoctorCheck.look("audit log", "no tables yet", "Start the server once.");
    }
  }

  private static DoctorCheck promotions(Database database) {
    try {
      List<String> faults = BookCheck.faults(database);
      return faults.isEmpty()
          ? DoctorCheck.ok("promotions", "counters, uses and ledger agree")
          : DoctorCheck.bad(
              "promotions",
              String.join("; ", faults),
              "Somebody changed the database by hand. Keep this copy, restore a backup.");
    } catch (JdbiException e) {
      return DoctorCheck.ok("promotions", "none were imported yet");
    }
  }

  private static DoctorCheck agents(Database database) {
    String mend = "Nobody can take a chat. Add one with: penny agent add NAME --role agent";
    try {
      long agents =
          database.jdbi().withHandle(handle -> count(handle, "SELECT COUNT(*) FROM agent"));
      return agents == 0
          ? DoctorCheck.look("agents", "none", mend)
          : DoctorCheck.ok("agents", agents + " may sign in to the console");
    } catch (JdbiException e) {
      return DoctorCheck.look("agents", "no tables yet", mend);
    }
  }

  private static DoctorCheck counts(Handle handle) {
    long accounts = count(handle, "SELECT COUNT(*) FROM account");
    long invoices = count(handle, "SELECT COUNT(*) FROM invoice");
    long marked = count(handle, "SELECT COUNT(DISTINCT invoice_id) FROM invoice_problem");
    String found =
        accounts + " accounts, " + invoices + " bills, " + marked + " of them do not add up";
    return accounts == 0
        ? DoctorCheck.look("ledger", found, "Import bills with: penny import DIR")
        : DoctorCheck.ok("ledger", found);
  }

  private static long count(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }
}

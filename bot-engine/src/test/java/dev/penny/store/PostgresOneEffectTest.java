package dev.penny.store;

import dev.penny.action.ActionLedger;
import dev.penny.action.Policy;
import dev.penny.database.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresOneEffectTest extends OneEffectContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.postgres("oneeffect");
    JdbiActionLedger.migrate(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void empty() {
    for (var table : new String[] {"action_ledger", "audit_log", "action_waiting"}) {
      database.jdbi().useHandle(handle -> handle.execute("DELETE FROM " + table));
    }
    database
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE audit_head SET seq = 0, hash = ?", Seal.NONE));
  }

  @Override
  ActionLedger ledger() {
    return new JdbiActionLedger(database, Policy.SHIPPED, new AuditAnchor(folder));
  }
}

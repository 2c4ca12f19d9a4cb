package dev.penny.desk;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import dev.penny.store.JdbiConversationLog;
import dev.penny.store.JdbiDeskStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbDeskTest extends DeskContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void openDatabase() {
    database = Databases.embedded(folder);
    JdbiConversationLog.migrate(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  int rounds() {
    return 50;
  }

  /** Every test begins with an empty desk. */
  @Override
  DeskWorld world() {
    database
        .jdbi()
        .useHandle(handle -> {
          handle.execute("DELETE FROM handoff");
          handle.execute("DELETE FROM assignment");
        });
    return new DeskWorld(new JdbiConversationLog(database), new JdbiDeskStore(database));
  }
}

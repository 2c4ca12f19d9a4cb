package dev.penny.identity;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import dev.penny.store.JdbiAgentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresIdentityTest extends IdentityContract {
  private static Database database;

  @BeforeAll
  static void openDatabase() {
    database = Databases.postgres("identity");
    JdbiAgentStore.migrate(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}

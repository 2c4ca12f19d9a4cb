package dev.penny.store;

import dev.penny.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class HsqldbFilingTest extends FilingContract {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder);
    JdbiActionLedger.migrate(database);
    JdbiProofStore.migrate(database);
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

package dev.penny.store;

import dev.penny.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresFilingTest extends FilingContract {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.postgres("filing");
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

package dev.penny.store.order;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbPageOrdersTest extends PageOrdersContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder);
    JdbiPageOrders.migrate(database);
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

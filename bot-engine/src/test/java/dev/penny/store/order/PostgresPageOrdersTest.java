package dev.penny.store.order;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresPageOrdersTest extends PageOrdersContract {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(Databases.emptyPostgres("pageorders"));
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

package dev.penny.desk;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import dev.penny.store.JdbiConversationLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresDeskTest extends JdbiDeskContract {
  private static Database database;

  @BeforeAll
  static void openDatabase() {
    database = Databases.postgres("desk");
    JdbiConversationLog.migrate(database);
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

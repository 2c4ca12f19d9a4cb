package dev.penny.store;

import dev.penny.database.Database;
import dev.penny.turn.ConversationLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresConversationLogTest extends ConversationLogContract {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.postgres("conversations");
    JdbiConversationLog.migrate(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  ConversationLog log() {
    return new JdbiConversationLog(database);
  }
}

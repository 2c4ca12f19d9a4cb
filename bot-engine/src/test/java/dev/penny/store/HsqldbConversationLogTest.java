package dev.penny.store;

import dev.penny.database.Database;
import dev.penny.turn.ConversationLog;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbConversationLogTest extends ConversationLogContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.embedded(folder);
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

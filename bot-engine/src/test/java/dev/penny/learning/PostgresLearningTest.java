package dev.penny.learning;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import dev.penny.store.JdbiLearningStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLearningTest extends LearningStoreContract {
  private static Database database;

  @BeforeAll
  static void openDatabase() {
    database = Databases.postgres("learning");
    JdbiLearningStore.migrate(database);
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

package dev.penny.learning;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import dev.penny.store.JdbiLearningStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbLearningTest extends LearningStoreContract {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void openDatabase() {
    database = Databases.embedded(folder);
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

package dev.penny.store.fault;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class HsqldbFaultWorkTest extends FaultWorkContract {
  @TempDir static Path tables;
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.embedded(tables);
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

package dev.penny.store.fault;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresFaultWorkTest extends FaultWorkContract {
  private static Database database;

  @BeforeAll
  static void open() {
    database = Databases.postgres("faults");
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

package dev.penny.store.promotion;

import dev.penny.database.Database;
import dev.penny.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Two servers share one database: each has its own pool and its own books. */
class PostgresGuessingTest extends GuessingContract {
  private static Database database;
  private static Database second;

  @BeforeAll
  static void open() {
    var config = Databases.emptyPostgres("guessing");
    database = Database.open(config);
    PromotionShelf.migrate(database);
    JdbiGuessLimits.migrate(database);
    second = Database.open(config);
  }

  @AfterAll
  static void close() {
    second.close();
    database.close();
  }

  @Override
  Database database() {
    return database;
  }

  @Override
  Database second() {
    return second;
  }
}

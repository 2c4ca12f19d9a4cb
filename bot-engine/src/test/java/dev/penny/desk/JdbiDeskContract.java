package dev.penny.desk;

import dev.penny.database.Database;
import dev.penny.store.JdbiConversationLog;
import dev.penny.store.JdbiDeskStore;

/** The desk in tables; which database is the only difference. */
abstract class JdbiDeskContract extends DeskContract {

  /** Open, with the tables, and the same for all tests of a class. */
  abstract Database database();

  @Override
  int rounds() {
    return 50;
  }

  /** Every test begins with an empty desk. */
  @Override
  DeskWorld world() {
    database()
        .jdbi()
        .useHandle(handle -> {
          handle.execute("DELETE FROM handoff");
          handle.execute("DELETE FROM assignment");
        });
    return new DeskWorld(new JdbiConversationLog(database()), new JdbiDeskStore(database()));
  }
}

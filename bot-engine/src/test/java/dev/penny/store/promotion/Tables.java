package dev.penny.store.promotion;

import dev.penny.database.Database;
import java.util.List;

/** Empties the tables between tests. */
final class Tables {
  private Tables() {}

  static void clear(Database database) {
    for (String table :
        List.of(
            "promotion_rules",
            "promotion_counter",
            "promotion_coupon",
            "promotion_account",
            "promotion_use",
            "promotion_call",
            "promotion_ledger")) {
      database.jdbi().useHandle(handle -> handle.execute("DELETE FROM " + table));
    }
  }
}

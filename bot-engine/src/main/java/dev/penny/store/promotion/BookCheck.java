package dev.penny.store.promotion;

import dev.penny.database.Database;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whether the counters are what the live uses and the ledger add up to. */
public final class BookCheck {
  private BookCheck() {}

  /** One line for every counter that is wrong; none: all agree. */
  public static List<String> faults(Database database) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          var faults = new ArrayList<String>();
          faults.addAll(against(handle, "promotion_counter", "promotion_id", ""));
          faults.addAll(against(handle, "promotion_coupon", "code_hash", "code_hash"));
          faults.addAll(against(handle, "promotion_account", "account_id", "account_id"));
          faults.addAll(ledger(handle));
          return faults;
        });
  }

  private static List<String> against(Handle handle, String table, String name, String column) {
    boolean whole = column.isEmpty();
    String live =
        "SELECT promotion_id, "
            + (whole ? "" : column + ", ")
            + "COUNT(*) AS used, SUM(CASE WHEN status = 'RESERVED' THEN 1 ELSE 0 END) AS held"
            + " FROM promotion_use WHERE live = 1 GROUP BY promotion_id"
            + (whole ? "" : ", " + column);
    return handle
        .createQuery(
            "SELECT c."
                + name
                + " AS name FROM "
                + table
                + " c LEFT JOIN ("
                + live
                + ") u ON u.promotion_id = c.promotion_id"
                + (whole ? "" : " AND u." + column + " = c." + column)
                + " WHERE c.used <> COALESCE(u.used, 0) OR c.held <> COALESCE(u.held, 0)")
        .mapTo(String.class)
        .map(found -> table + " " + found + " is not what the live uses add up to")
        .list();
  }

  private static List<String> ledger(Handle handle) {
    return handle
        .createQuery(
            "SELECT c.promotion_id FROM promotion_counter c LEFT JOIN (SELECT promotion_id,"
                + " SUM(used_delta) AS used, SUM(held_delta) AS held, SUM(minor_delta) AS spent"
                + " FROM promotion_ledger GROUP BY promotion_id) l"
                + " ON l.promotion_id = c.promotion_id"
                + " LEFT JOIN (SELECT promotion_id, SUM(minor) AS spent FROM promotion_use"
                + " WHERE live = 1 GROUP BY promotion_id) u ON u.promotion_id = c.promotion_id"
                + " WHERE c.used <> COALESCE(l.used, 0) OR c.held <> COALESCE(l.held, 0)"
                + " OR c.spent <> COALESCE(l.spent, 0) OR c.spent <> COALESCE(u.spent, 0)")
        .mapTo(String.class)
        .map(found -> "promotion " + found + " is not what its ledger adds up to")
        .list();
  }
}

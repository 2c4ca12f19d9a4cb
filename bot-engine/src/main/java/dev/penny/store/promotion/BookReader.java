package dev.penny.store.promotion;

import dev.penny.database.Dialect;
import dev.penny.store.promotion.BookState.Kept;
import dev.penny.store.promotion.BookState.OrderKey;
import dev.penny.store.promotion.CouponRow.Counter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.array.SqlArrayTypes;

/**
 * Reads what the tables say about many requests, in a few statements however many they are. A list
 * of keys goes in as an array that the table is joined to, so that both databases go from each key
 * into the table's index.
 */
final class BookReader {
  private static final String KEYS = " FROM UNNEST(CAST(:keys AS VARCHAR(256) ARRAY)) AS k(name)";
  private static final String COUPONS =
      "SELECT c.code_hash, c.alike_hash, c.promotion_id AS promotion, c.active, c.owner_id,"
          + " c.used AS c_used, c.held AS c_held, p.version, p.used AS p_used, p.held AS p_held,"
          + " p.spent"
          + KEYS
          + " JOIN promotion_coupon c ON c.%s = k.name"
          + " JOIN promotion_counter p ON p.promotion_id = c.promotion_id";
  private static final String ORDERS =
      "SELECT k.promotion, k.account, a.used AS a_used, a.held AS a_held, u.use_id,"
          + " u.promotion_id, u.code_hash, u.account_id, u.order_id, u.minor, u.status,"
          + " u.expires_at, u.live FROM UNNEST(CAST(:promotions AS VARCHAR(256) ARRAY),"
          + " CAST(:accounts AS VARCHAR(256) ARRAY), CAST(:orders AS VARCHAR(256) ARRAY))"
          + " AS k(promotion, account, order_key)"
          + " LEFT JOIN promotion_account a ON a.promotion_id = k.promotion"
          + " AND a.account_id = k.account"
          + " LEFT JOIN promotion_use u ON u.promotion_id = k.promotion"
          + " AND u.account_id = k.account AND u.order_id = k.order_key";

  private final Handle handle;
  private final CodeKey key;
  private final BookState state = new BookState();

  private BookReader(Handle handle, CodeKey key) {
    this.handle = handle;
    this.key = key;
    handle.getConfig(SqlArrayTypes.class).register(String.class, "varchar");
  }

  /** What stands there for all of these, within one transaction. */
  static BookState read(Handle handle, Dialect dialect, CodeKey key, List<Asked> group) {
    if (dialect == Dialect.POSTGRES) {
      goByTheIndex(handle);
    }
    var reader = new BookReader(handle, key);
    reader.kept(group);
    reader.coupons(group);
    reader.orders(group);
    return reader.state;
  }

  /** A plan is kept, and one made while the tables were small would read them from end to end. */
  private static void goByTheIndex(Handle handle) {
    handle.execute(
        "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;"
            + " SET LOCAL enable_mergejoin = off");
  }

  private void kept(List<Asked> group) {
    Set<String> keys = new LinkedHashSet<>();
    for (Asked asked : group) {
      if (asked.once() != null) {
        keys.add(asked.once());
      }
    }
    if (keys.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            "SELECT c.call_key, c.input_hash, c.answer"
                + KEYS
                + " JOIN promotion_call c ON c.call_key = k.name")
        .bindArray("keys", String.class, keys)
        .map((row, _) -> {
          state.found(
              row.getString("call_key"),
              new Kept(row.getString("input_hash"), row.getString("answer")));
          return true;
        })
        .list();
  }

  private void coupons(List<Asked> group) {
    Set<String> codes =
        group.stream().flatMap(asked -> asked.codes().stream()).collect(Collectors.toSet());
    Set<String> exact = hashes(codes, key::exact);
    coupons("code_hash", exact).forEach(state::found);
    codes.removeIf(code -> state.exact(key.exact(code)) != null);
    coupons("alike_hash", hashes(codes, key::alike)).forEach(state::foundAlike);
  }

  private static Set<String> hashes(Collection<String> codes, Function<String, String> hash) {
    return codes.stream().map(hash).collect(Collectors.toSet());
  }

  private List<CouponRow> coupons(String column, Set<String> hashes) {
    return hashes.isEmpty()
        ? List.of()
        : handle
            .createQuery(COUPONS.formatted(column))
            .bindArray("keys", String.class, hashes)
            .map((row, _) -> coupon(row))
            .list();
  }

  private static CouponRow coupon(ResultSet row) throws SQLException {
    return new CouponRow(
        row.getString("code_hash"),
        row.getString("alike_hash"),
        row.getString("promotion"),
        row.getBoolean("active"),
        row.getString("owner_id"),
        row.getLong("version"),
        new Counter(row.getLong("c_used"), row.getLong("c_held")),
        new Counter(row.getLong("p_used"), row.getLong("p_held")),
        row.getLong("spent"));
  }

  /** The counters of the accounts and what their orders have, once the promotions are known. */
  private void orders(List<Asked> group) {
    Set<OrderKey> orders = new LinkedHashSet<>();
    for (Asked asked : group) {
      for (CouponRow row : state.coupons(asked.codes(), key).values()) {
        orders.add(new OrderKey(row.promotion(), asked.account(), asked.order()));
      }
    }
    if (orders.isEmpty()) {
      return;
    }
    handle
        .createQuery(ORDERS)
        .bindArray("promotions", String.class, all(orders, OrderKey::promotion))
        .bindArray("accounts", String.class, all(orders, OrderKey::account))
        .bindArray("orders", String.class, all(orders, OrderKey::order))
        .map((row, _) -> {
          order(row);
          return true;
        })
        .list();
  }

  private void order(ResultSet row) throws SQLException {
    if (row.getObject("a_used") != null) {
      state.found(
          new CounterKey(row.getString("promotion"), row.getString("account")),
          new Counter(row.getLong("a_used"), row.getLong("a_held")));
    }
    if (row.getString("use_id") != null) {
      state.found(UseRow.read(row));
    }
  }

  private static List<String> all(Set<OrderKey> orders, Function<OrderKey, String> part) {
    return new ArrayList<>(orders.stream().map(part).toList());
  }
}

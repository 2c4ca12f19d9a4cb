package dev.penny.store.promotion;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Coupon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A code somebody typed, found, with the counters as one customer sees them: of the code, of the
 * account with this promotion, of the promotion.
 */
record CouponRow(
    String hash,
    Coupon coupon,
    long version,
    Counter code,
    Counter account,
    Counter total,
    long spent) {

  record Counter(long used, long held) {}

  private static final String SELECT =
      "SELECT c.code_hash, c.promotion_id AS promotion, c.active, c.owner_id, c.used AS c_used,"
          + " c.held AS c_held, p.version, p.used AS p_used, p.held AS p_held, p.spent,"
          + " COALESCE(a.used, 0) AS a_used, COALESCE(a.held, 0) AS a_held"
          + " FROM promotion_coupon c"
          + " JOIN promotion_counter p ON p.promotion_id = c.promotion_id"
          + " LEFT JOIN promotion_account a ON a.promotion_id = c.promotion_id"
          + " AND a.account_id = :account WHERE ";

  static @Nullable CouponRow exact(Handle handle, CodeKey key, AccountId account, String typed) {
    List<CouponRow> found = by(handle, "c.code_hash", key.exact(typed), account, typed);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The only code that looks like the one typed; null: there is none, or there are several. */
  static @Nullable CouponRow alike(Handle handle, CodeKey key, AccountId account, String typed) {
    List<CouponRow> found = by(handle, "c.alike_hash", key.alike(typed), account, typed);
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static List<CouponRow> by(
      Handle handle, String column, String hash, AccountId account, String typed) {
    return handle
        .createQuery(SELECT + column + " = :hash FETCH FIRST 2 ROWS ONLY")
        .bind("account", account.value())
        .bind("hash", hash)
        .map((row, _) -> read(row, typed))
        .list();
  }

  private static CouponRow read(ResultSet row, String typed) throws SQLException {
    String owner = row.getString("owner_id");
    return new CouponRow(
        row.getString("code_hash"),
        new Coupon(
            CodeText.normal(typed),
            new PromotionId(row.getString("promotion")),
            row.getBoolean("active"),
            owner == null ? null : new AccountId(owner)),
        row.getLong("version"),
        new Counter(row.getLong("c_used"), row.getLong("c_held")),
        new Counter(row.getLong("a_used"), row.getLong("a_held")),
        new Counter(row.getLong("p_used"), row.getLong("p_held")),
        row.getLong("spent"));
  }
}

package dev.penny.store.order;

import dev.penny.database.Database;
import dev.penny.ledger.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was redeemed on an order and not taken back: the shop's checkout asks for it. */
public final class OrderDiscounts {
  /**
   * {@code minor}: what it takes off, without tax, in minor units of the order's currency.
   *
   * @param reference what the customer was told; null: it is being booked just now
   */
  public record Discount(
      @Nullable String reference, @Nullable String code, String promotion, long minor) {}

  private final Database database;

  public OrderDiscounts(Database database) {
    this.database = database;
  }

  public List<Discount> of(AccountId account, String order) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "SELECT p.reference, p.code, u.promotion_id, u.minor FROM promotion_use u LEFT"
                        + " JOIN redemption_posting p ON p.live AND p.account_id = u.account_id AND"
                        + " p.order_id = u.order_id AND p.promotion_id = u.promotion_id WHERE"
                        + " u.account_id = :account AND u.order_id = :order AND u.live = 1 AND"
                        + " u.status = 'REDEEMED' ORDER BY u.promotion_id")
                .bind("account", account.value())
                .bind("order", order)
                .map((row, _) ->
                    new Discount(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list());
  }
}

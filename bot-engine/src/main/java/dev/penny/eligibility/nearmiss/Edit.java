package dev.penny.eligibility.nearmiss;

import dev.penny.money.Rate;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;

/** A change of the order: one line more or one less. */
public sealed interface Edit {
  /** The id of a line that was added. */
  String ADDED = "(added)";

  Order of(Order order);

  /** One line more, of {@code amount} minor units. */
  record Add(Good good, long amount) implements Edit {
    @Override
    public Order of(Order order) {
      return order.plus(
          new OrderItem(ADDED, good.chargeCode(), good.product(), 1, amount, true, Rate.ZERO));
    }
  }

  record Remove(OrderItem item) implements Edit {
    @Override
    public Order of(Order order) {
      return order.without(item);
    }
  }
}

package dev.penny.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All orders that a page shows, the one in question first, and what the shop knows of the customer.
 *
 * @param ordersBefore how many orders they placed at the shop before; null: it does not say
 * @param tags what groups the shop has them in
 */
public record HandedOrders(
    List<HandedOrder> orders, @Nullable Long ordersBefore, List<String> tags) {
  public HandedOrders {
    orders = List.copyOf(orders);
    tags = List.copyOf(tags);
  }
}

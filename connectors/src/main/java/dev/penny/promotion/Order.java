package dev.penny.promotion;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is about to buy, or a bill that is about to be made. Item ids are unique.
 *
 * @param channel where it is ordered ("web"); null: not known
 * @param tags what the shop calls it by ("gift"); none for a bill
 */
public record Order(
    String id,
    Currency currency,
    @Nullable String channel,
    List<String> tags,
    List<OrderItem> items) {
  public Order(String id, Currency currency, @Nullable String channel, List<OrderItem> items) {
    this(id, currency, channel, List.of(), items);
  }

  public Order {
    tags = List.copyOf(tags);
    items = List.copyOf(items);
    if (items.stream().map(OrderItem::id).distinct().count() != items.size()) {
      throw new IllegalArgumentException("order " + id + " has an item id twice");
    }
  }

  /** The sum of all items without tax, minor units. */
  public long amount() {
    long sum = 0;
    for (OrderItem item : items) {
      sum = Math.addExact(sum, item.amount());
    }
    return sum;
  }

  /** The sum of the items this effect may touch, minor units. */
  public long eligibleAmount(Effect effect) {
    long sum = 0;
    for (OrderItem item : items) {
      sum = effect.touches(item) ? Math.addExact(sum, item.amount()) : sum;
    }
    return sum;
  }

  public Order plus(OrderItem item) {
    var more = new ArrayList<>(items);
    more.add(item);
    return new Order(id, currency, channel, tags, more);
  }

  public Order without(OrderItem item) {
    List<OrderItem> others = items.stream().filter(i -> !i.equals(item)).toList();
    return new Order(id, currency, channel, tags, others);
  }
}

package dev.penny.eligibility;

import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Stacking;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is left of each item of an order while promotions are applied one after the other, without
 * tax and with it.
 */
final class Remains {
  private final Basket basket;
  private final List<OrderItem> items;
  private final long[] net;
  private final long[] offGross;

  /** What is left of each item, the same for all until one is taken; to read. */
  private final Map<Stacking.TaxBase, long[]> rooms = new EnumMap<>(Stacking.TaxBase.class);

  Remains(Basket basket) {
    this.basket = basket;
    this.items = basket.items();
    this.net = items.stream().mapToLong(OrderItem::amount).toArray();
    this.offGross = new long[items.size()];
  }

  private Remains(Remains other) {
    this.basket = other.basket;
    this.items = other.items;
    this.net = other.net.clone();
    this.offGross = other.offGross.clone();
  }

  Remains copy() {
    return new Remains(this);
  }

  /** What the discount of this promotion would be now. */
  Saving draft(Entry entry) {
    var promotion = entry.promotion();
    Stacking stacking = promotion.stacking();
    long[] room = room(stacking.taxBase());
    long[] base =
        stacking.basis() == Stacking.Basis.ORIGINAL ? basket.prices(stacking.taxBase()) : room;
    var effect = promotion.effect();
    int[] touched = basket.touched(effect).places();
    Saving quick = QuickDiscount.of(effect, items, touched, base, room, basket.spread());
    return quick == null ? new Discount(effect, items, base, room).saving() : quick;
  }

  void take(Entry entry, Saving saving) {
    rooms.clear();
    boolean before = entry.promotion().stacking().taxBase() == Stacking.TaxBase.BEFORE;
    var off = saving.items();
    for (int i = 0; i < net.length; i++) {
      long amount = off.getOrDefault(items.get(i).id(), 0L);
      if (before) {
        net[i] -= amount;
      } else {
        offGross[i] += amount;
      }
    }
  }

  private long[] room(Stacking.TaxBase taxBase) {
    return rooms.computeIfAbsent(
        taxBase,
        base ->
            IntStream.range(0, net.length).mapToLong(i -> Math.max(0, left(i, base))).toArray());
  }

  private long left(int i, Stacking.TaxBase taxBase) {
    return switch (taxBase) {
      case BEFORE -> net[i];
      case AFTER -> Basket.withTax(items.get(i), net[i]) - offGross[i];
    };
  }
}

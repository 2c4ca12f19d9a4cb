package dev.penny.eligibility;

import dev.penny.explain.exact.Ratio;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Stacking;
import java.util.List;

/**
 * What is left of each item of an order while promotions are applied one after the other, without
 * tax and with it.
 */
final class Remains {
  private final List<OrderItem> items;
  private final long[] net;
  private final long[] offGross;

  Remains(List<OrderItem> items) {
    this.items = items;
    this.net = items.stream().mapToLong(OrderItem::amount).toArray();
    this.offGross = new long[items.size()];
  }

  private Remains(Remains other) {
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
    long[] room = new long[net.length];
    long[] base = new long[net.length];
    for (int i = 0; i < net.length; i++) {
      room[i] = Math.max(0, left(i, stacking.taxBase()));
      base[i] =
          stacking.basis() == Stacking.Basis.ORIGINAL ? original(i, stacking.taxBase()) : room[i];
    }
    return new Discount(promotion.effect(), items, base, room).saving();
  }

  void take(Entry entry, Saving saving) {
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

  private long left(int i, Stacking.TaxBase taxBase) {
    return switch (taxBase) {
      case BEFORE -> net[i];
      case AFTER -> withTax(i, net[i]) - offGross[i];
    };
  }

  private long original(int i, Stacking.TaxBase taxBase) {
    long amount = items.get(i).amount();
    return taxBase == Stacking.TaxBase.BEFORE ? amount : withTax(i, amount);
  }

  private long withTax(int i, long amount) {
    Ratio tax = Ratio.of(items.get(i).tax().percent()).dividedBy(100);
    return Math.addExact(amount, tax.times(amount).rounded());
  }
}

package dev.penny.eligibility;

import dev.penny.promotion.OrderItem;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The lines of a saving on whole items, made when they are looked at: of a thousand verdicts most
 * are only counted. Nothing changes the arrays any more.
 */
final class SavingLines extends AbstractList<Saving.Line> implements RandomAccess {
  private final List<OrderItem> items;
  private final int[] places;
  private final long[] base;
  private final long[] off;

  /**
   * @param places of the items, which {@code off} goes along with
   * @param base of all items
   */
  SavingLines(List<OrderItem> items, int[] places, long[] base, long[] off) {
    this.items = items;
    this.places = places;
    this.base = base;
    this.off = off;
  }

  @Override
  public Saving.Line get(int index) {
    int place = places[index];
    OrderItem item = items.get(place);
    return new Saving.Line(item.id(), item.quantity(), base[place], off[index]);
  }

  @Override
  public int size() {
    return off.length;
  }
}

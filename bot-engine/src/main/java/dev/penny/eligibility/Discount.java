package dev.penny.eligibility;

import dev.penny.explain.exact.Ratio;
import dev.penny.promotion.Effect;
import dev.penny.promotion.OrderItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What one effect takes off the items it touches. {@code base} is what it is computed on, {@code
 * room} what is left of each item; amounts are rounded half away from zero, once a unit, item or
 * order.
 */
final class Discount {
  private final Effect effect;
  private final List<OrderItem> items;
  private final long[] base;
  private final long[] room;
  private final int[] units;
  private final List<Ratio> counted;

  /** What a fixed amount asked for, to see whether the items cost less. */
  private long asked;

  Discount(Effect effect, List<OrderItem> items, long[] base, long[] room) {
    this.effect = effect;
    this.items = items;
    this.base = base;
    this.room = IntStream.range(0, room.length).mapToLong(i -> touched(i) ? room[i] : 0).toArray();
    this.units = units();
    this.counted = new ArrayList<>(items.size());
    for (int i = 0; i < units.length; i++) {
      counted.add(Ratio.of(base[i]).times(units[i]).times(Ratio.of(1, items.get(i).quantity())));
    }
  }

  Saving saving() {
    long[] wanted = wanted();
    long[] off = IntStream.range(0, wanted.length).mapToLong(i -> wanted[i]).toArray();
    Saving.Cap cap = sum(wanted) < asked ? Saving.Cap.ITEMS_COST_LESS : Saving.Cap.NONE;
    Long most = effect.maxAmount();
    if (most != null && sum(off) > most) {
      off = Spread.over(most, LongStream.of(wanted).mapToObj(Ratio::of).toList(), wanted);
      cap = Saving.Cap.MAX_AMOUNT;
    }
    var lines = new ArrayList<Saving.Line>();
    for (int i = 0; i < off.length; i++) {
      if (units[i] > 0) {
        lines.add(new Saving.Line(items.get(i).id(), units[i], counted.get(i).rounded(), off[i]));
      }
    }
    return new Saving(sum(off), lines, cap, effect.remainingCycles());
  }

  private long[] wanted() {
    boolean whole = effect.target() == Effect.Target.ORDER;
    return switch (effect.reduction()) {
      case Effect.Percent(var rate) -> share(Ratio.of(rate.percent()).dividedBy(100), whole);
      case Effect.FreeCycles() -> share(Ratio.one(), whole);
      case Effect.Fixed(var minor, var _) -> fixed(minor);
      case Effect.FixedPrice(var minor, var _) -> price(minor, whole);
    };
  }

  private long[] share(Ratio part, boolean whole) {
    return whole ? spread(total().times(part).rounded()) : each(i -> share(i, part));
  }

  /**
   * Per unit, what has a price for one unit is rounded at the unit: twice half of 9.99 is 10.00.
   */
  private Ratio share(int i, Ratio part) {
    int quantity = items.get(i).quantity();
    return effect.per() == Effect.Per.UNIT && base[i] % quantity == 0
        ? Ratio.of(part.times(base[i] / quantity).rounded()).times(units[i])
        : counted.get(i).times(part);
  }

  private long[] fixed(long minor) {
    return switch (effect.per()) {
      case ALL -> {
        asked = minor;
        yield spread(minor);
      }
      case ITEM -> each(i -> Ratio.of(minor));
      case UNIT -> each(i -> Ratio.of(minor).times(units[i]));
    };
  }

  private long[] price(long minor, boolean whole) {
    return switch (effect.per()) {
      case UNIT -> each(i -> counted.get(i).minus(Ratio.of(minor).times(units[i])));
      case ITEM -> each(i -> counted.get(i).minus(Ratio.of(minor)));
      case ALL ->
          whole
              ? spread(total().minus(Ratio.of(minor)).rounded())
              : each(i -> counted.get(i).minus(Ratio.of(minor)));
    };
  }

  private interface Exact {
    Ratio of(int item);
  }

  private long[] each(Exact amount) {
    long[] off = new long[items.size()];
    for (int i = 0; i < off.length; i++) {
      off[i] = units[i] == 0 ? 0 : Math.clamp(amount.of(i).rounded(), 0, limit(i));
    }
    return off;
  }

  private long[] spread(long total) {
    long[] limits = IntStream.range(0, items.size()).mapToLong(this::limit).toArray();
    return Spread.over(Math.max(0, total), counted, limits);
  }

  /** At most what the counted units cost, and never more than is left. */
  private long limit(int i) {
    return units[i] == 0 ? 0 : Math.min(room[i], counted.get(i).rounded());
  }

  private Ratio total() {
    Ratio sum = Ratio.zero();
    for (Ratio part : counted) {
      sum = sum.plus(part);
    }
    return sum;
  }

  private boolean touched(int i) {
    return effect.touches(items.get(i)) && base[i] > 0;
  }

  /** How many units of each item count: the dearest first, ties to the earlier item. */
  private int[] units() {
    int[] taken = new int[items.size()];
    long left = effect.maxUnits() == null ? Long.MAX_VALUE : effect.maxUnits();
    Comparator<Integer> dearest =
        Comparator.comparing(i -> Ratio.of(-base[i], items.get(i).quantity()));
    var order =
        IntStream.range(0, taken.length).filter(this::touched).boxed().sorted(dearest).toList();
    for (int i : order) {
      taken[i] = (int) Math.min(left, items.get(i).quantity());
      left -= taken[i];
    }
    return taken;
  }

  private static long sum(long[] amounts) {
    return LongStream.of(amounts).reduce(0, Math::addExact);
  }
}

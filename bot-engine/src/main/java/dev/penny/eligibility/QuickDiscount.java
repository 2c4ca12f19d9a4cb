package dev.penny.eligibility;

import dev.penny.promotion.Effect;
import dev.penny.promotion.OrderItem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Discount} in whole numbers. It serves where all amounts together stay below 2^31, a rate
 * has four decimals at most and every counted part of an item is whole: then no product can
 * overflow and nothing is rounded that is not rounded there too. Where that is not so, {@link #of}
 * is null.
 */
final class QuickDiscount {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;
  private static final long PARTS = 1_000_000;

  private final Effect effect;
  private final List<OrderItem> items;

  /** The places of the items that count. */
  private final int[] places;

  /** Of all items; an amount is of those that count alone. */
  private final long[] base;

  private final long[] room;
  private final QuickSpread spread;
  private long total;

  /** What a fixed amount asked for, to see whether the items cost less. */
  private long asked;

  private QuickDiscount(
      Effect effect,
      List<OrderItem> items,
      int[] places,
      long[] base,
      long[] room,
      QuickSpread spread) {
    this.effect = effect;
    this.items = items;
    this.places = places;
    this.base = base;
    this.room = room;
    this.spread = spread;
  }

  /** The arrays are of all items and must not change any more: the saving looks at them. */
  static @Nullable Saving of(
      Effect effect,
      List<OrderItem> items,
      int[] touched,
      long[] base,
      long[] room,
      QuickSpread spread) {
    if (!isSmall(effect)) {
      return null;
    }
    var quick = new QuickDiscount(effect, items, costing(touched, base), base, room, spread);
    return quick.isSmall() ? quick.saving() : null;
  }

  /** Those that still cost something. */
  private static int[] costing(int[] touched, long[] base) {
    int count = 0;
    for (int i : touched) {
      count += base[i] > 0 ? 1 : 0;
    }
    return count == touched.length
        ? touched
        : Arrays.stream(touched).filter(i -> base[i] > 0).toArray();
  }

  private static boolean isSmall(Effect effect) {
    Long most = effect.maxAmount();
    if (effect.maxUnits() != null || (most != null && most > QuickSpread.MOST)) {
      return false;
    }
    return switch (effect.reduction()) {
      case Effect.Percent(var rate) -> isSmall(rate.percent());
      case Effect.Fixed(var minor, var _) -> minor <= QuickSpread.MOST;
      case Effect.FixedPrice(var minor, var _) -> minor <= QuickSpread.MOST;
      case Effect.FreeCycles() -> true;
    };
  }

  private static boolean isSmall(BigDecimal percent) {
    return percent.scale() <= DECIMALS && percent.compareTo(HUNDRED) <= 0 && percent.signum() >= 0;
  }

  /** Without a cap on units all of an item counts, so what counts is what it costs. */
  private boolean isSmall() {
    for (int i : places) {
      if (base[i] > QuickSpread.MOST) {
        return false;
      }
      total += base[i];
    }
    return total <= QuickSpread.MOST;
  }

  private Saving saving() {
    long[] off = wanted();
    long sum = sum(off);
    Saving.Cap cap = sum < asked ? Saving.Cap.ITEMS_COST_LESS : Saving.Cap.NONE;
    Long most = effect.maxAmount();
    if (most != null && sum > most) {
      off = spread.over(most, off);
      sum = sum(off);
      cap = Saving.Cap.MAX_AMOUNT;
    }
    return new Saving(
        sum, new SavingLines(items, places, base, off), cap, effect.remainingCycles());
  }

  private long[] wanted() {
    boolean whole = effect.target() == Effect.Target.ORDER;
    return switch (effect.reduction()) {
      case Effect.Percent(var rate) ->
          share(rate.percent().movePointRight(DECIMALS).longValueExact(), PARTS, whole);
      case Effect.FreeCycles() -> share(1, 1, whole);
      case Effect.Fixed(var minor, var _) -> fixed(minor);
      case Effect.FixedPrice(var minor, var _) -> price(minor, whole);
    };
  }

  private long[] share(long num, long den, boolean whole) {
    if (whole) {
      return spread(rounded(total * num, den));
    }
    boolean perUnit = effect.per() == Effect.Per.UNIT;
    long[] off = new long[places.length];
    for (int k = 0; k < off.length; k++) {
      int i = places[k];
      int units = items.get(i).quantity();
      boolean unit = perUnit && base[i] % units == 0;
      long share = unit ? rounded(base[i] / units * num, den) * units : rounded(base[i] * num, den);
      off[k] = Math.clamp(share, 0, limit(i));
    }
    return off;
  }

  private long[] fixed(long minor) {
    return switch (effect.per()) {
      case ALL -> {
        asked = minor;
        yield spread(minor);
      }
      case ITEM -> each(0, minor, 0);
      case UNIT -> each(0, 0, minor);
    };
  }

  private long[] price(long minor, boolean whole) {
    return switch (effect.per()) {
      case UNIT -> each(1, 0, -minor);
      case ITEM -> each(1, -minor, 0);
      case ALL -> whole ? spread(total - minor) : each(1, -minor, 0);
    };
  }

  /** So many times the price, and so much an item and a unit, within what is left of each. */
  private long[] each(int prices, long anItem, long aUnit) {
    long[] off = new long[places.length];
    for (int k = 0; k < off.length; k++) {
      int i = places[k];
      long amount = prices * base[i] + anItem + aUnit * items.get(i).quantity();
      off[k] = Math.clamp(amount, 0, limit(i));
    }
    return off;
  }

  private long limit(int i) {
    return Math.min(room[i], base[i]);
  }

  private long[] spread(long amount) {
    return spread.over(Math.max(0, amount), places, base, room);
  }

  /** Halves away from zero; nothing here is negative. */
  private static long rounded(long num, long den) {
    return (2 * num + den) / (2 * den);
  }

  private static long sum(long[] amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return sum;
  }
}

package dev.penny.eligibility;

import dev.penny.explain.exact.Ratio;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Stacking;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A situation with what many promotions ask of it worked out once: which items a selector touches,
 * what the fields of conditions are, what the items cost, the local time. For one thread.
 */
final class Basket {
  private final Situation situation;
  private final List<OrderItem> items;
  private final Map<Effect.Selector, Touched> touched = new HashMap<>();
  private final Map<Field, Values> values = new EnumMap<>(Field.class);
  private final Map<Stacking.TaxBase, long[]> prices = new EnumMap<>(Stacking.TaxBase.class);
  private final Map<ZoneId, ZonedDateTime> local = new HashMap<>();
  private final QuickSpread spread;

  Basket(Situation situation) {
    this.situation = situation;
    this.items = situation.order().items();
    this.spread = new QuickSpread(items.size());
  }

  Situation situation() {
    return situation;
  }

  List<OrderItem> items() {
    return items;
  }

  /** One for all promotions, which come one after the other. */
  QuickSpread spread() {
    return spread;
  }

  Touched touched(Effect effect) {
    Touched known = touched.get(effect.selector());
    if (known == null) {
      known = find(effect);
      touched.put(effect.selector(), known);
    }
    return known;
  }

  private Touched find(Effect effect) {
    int[] places = new int[items.size()];
    int count = 0;
    long amount = 0;
    for (int i = 0; i < places.length; i++) {
      if (effect.touches(items.get(i))) {
        places[count++] = i;
        amount = Math.addExact(amount, items.get(i).amount());
      }
    }
    return new Touched(Arrays.copyOf(places, count), amount);
  }

  /** A field that is the same for all promotions, looked up once. */
  Values once(Field field, Function<Situation, Values> look) {
    Values known = values.get(field);
    if (known == null) {
      known = look.apply(situation);
      values.put(field, known);
    }
    return known;
  }

  /** What each item costs before anything is taken off; to read. */
  long[] prices(Stacking.TaxBase taxBase) {
    return prices.computeIfAbsent(
        taxBase,
        base ->
            items.stream()
                .mapToLong(
                    i -> base == Stacking.TaxBase.BEFORE ? i.amount() : withTax(i, i.amount()))
                .toArray());
  }

  /** An amount of this item with its tax, rounded. */
  static long withTax(OrderItem item, long amount) {
    if (item.tax().percent().signum() == 0) {
      return amount;
    }
    Ratio tax = Ratio.of(item.tax().percent()).dividedBy(100);
    return Math.addExact(amount, tax.times(amount).rounded());
  }

  ZonedDateTime local(ZoneId zone) {
    return local.computeIfAbsent(zone, situation.now()::atZone);
  }

  /** One part of the items, each value once. */
  static Values each(Situation situation, Function<OrderItem, String> part) {
    return Values.of(
        situation.order().items().stream()
            .map(part)
            .distinct()
            .<Operand>map(Operand.Text::new)
            .toList());
  }
}

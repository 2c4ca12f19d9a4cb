package dev.penny.eligibility;

import dev.penny.promotion.Effect;
import dev.penny.promotion.Operand;
import dev.penny.promotion.OrderItem;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A situation with what many promotions ask of it worked out once: which items stand under which
 * charge code and product, the sums, the local time. For one thread.
 */
final class Basket {
  private final Situation situation;
  private final List<OrderItem> items;
  private final BitSet discountable = new BitSet();
  private final Map<String, BitSet> byChargeCode = new HashMap<>();
  private final Map<String, BitSet> byProduct = new HashMap<>();
  private final Map<ZoneId, ZonedDateTime> local = new HashMap<>();
  private final long amount;
  private @Nullable List<Operand> chargeCodes;

  /** Of each effect that was asked for: every promotion asks several times. */
  private final IdentityHashMap<Effect, BitSet> touched = new IdentityHashMap<>();

  private @Nullable List<Operand> products;

  Basket(Situation situation) {
    this.situation = situation;
    this.items = situation.order().items();
    this.amount = situation.order().amount();
    for (int i = 0; i < items.size(); i++) {
      OrderItem item = items.get(i);
      byChargeCode.computeIfAbsent(item.chargeCode(), _ -> new BitSet()).set(i);
      byProduct.computeIfAbsent(item.product(), _ -> new BitSet()).set(i);
      if (item.discountable() && item.amount() > 0) {
        discountable.set(i);
      }
    }
  }

  Situation situation() {
    return situation;
  }

  List<OrderItem> items() {
    return items;
  }

  long amount() {
    return amount;
  }

  /** The places of the items that this effect touches, as {@link Effect#touches} says; to read. */
  BitSet touched(Effect effect) {
    BitSet known = touched.get(effect);
    if (known != null) {
      return known;
    }
    BitSet places = (BitSet) discountable.clone();
    keep(places, effect.selector().chargeCodes(), byChargeCode);
    keep(places, effect.selector().products(), byProduct);
    touched.put(effect, places);
    return places;
  }

  private static void keep(
      BitSet touched, @Nullable Set<String> selected, Map<String, BitSet> places) {
    if (selected == null) {
      return;
    }
    BitSet any = new BitSet();
    for (String each : selected) {
      BitSet here = places.get(each);
      if (here != null) {
        any.or(here);
      }
    }
    touched.and(any);
  }

  long eligibleAmount(Effect effect) {
    BitSet touched = touched(effect);
    long sum = 0;
    for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
      sum = Math.addExact(sum, items.get(i).amount());
    }
    return sum;
  }

  ZonedDateTime local(ZoneId zone) {
    return local.computeIfAbsent(zone, situation.now()::atZone);
  }

  List<Operand> chargeCodes() {
    List<Operand> known = chargeCodes;
    if (known == null) {
      known = distinct(OrderItem::chargeCode);
      chargeCodes = known;
    }
    return known;
  }

  List<Operand> products() {
    List<Operand> known = products;
    if (known == null) {
      known = distinct(OrderItem::product);
      products = known;
    }
    return known;
  }

  private List<Operand> distinct(Function<OrderItem, String> part) {
    return items.stream().map(part).distinct().<Operand>map(Operand.Text::new).toList();
  }
}

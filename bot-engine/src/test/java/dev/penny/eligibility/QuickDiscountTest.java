package dev.penny.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.money.Rate;
import dev.penny.promotion.Effect;
import dev.penny.promotion.OrderItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole numbers give what exact fractions give, on thousands of random effects and orders. */
class QuickDiscountTest {
  private static final int PAIRS = 20_000;

  private final Random random = new Random(5);

  @Test
  void wholeNumbersGiveWhatExactFractionsGive() {
    var spread = new QuickSpread(8);
    int quick = 0;
    for (int n = 0; n < PAIRS; n++) {
      List<OrderItem> items = items(n % 50 == 0 ? 3_000_000_000L : n % 3 == 0 ? 40 : 20_000);
      Effect effect = effect();
      long[] base = new long[items.size()];
      long[] room = new long[items.size()];
      for (int i = 0; i < base.length; i++) {
        long amount = items.get(i).amount();
        room[i] = Math.max(0, random.nextInt(3) == 0 ? amount / 2 : amount);
        base[i] = random.nextBoolean() ? room[i] : amount;
      }
      Saving fast = QuickDiscount.of(effect, items, touched(effect, items), base, room, spread);
      if (fast != null) {
        quick++;
        assertThat(fast)
            .as("%s on %s", effect, items)
            .isEqualTo(new Discount(effect, items, base, room).saving());
      }
    }
    assertThat(quick).isGreaterThan(PAIRS / 2).isLessThan(PAIRS);
  }

  private static int[] touched(Effect effect, List<OrderItem> items) {
    return IntStream.range(0, items.size()).filter(i -> effect.touches(items.get(i))).toArray();
  }

  private List<OrderItem> items(long most) {
    var items = new ArrayList<OrderItem>();
    for (int i = random.nextInt(8); i > 0; i--) {
      items.add(
          new OrderItem(
              "i" + i,
              random.nextBoolean() ? "plan" : "device",
              "M",
              random.nextInt(1, 5),
              random.nextLong(-most / 10, most),
              random.nextInt(6) != 0,
              Rate.ZERO));
    }
    return items;
  }

  private Effect effect() {
    return new Effect(
        reduction(),
        random.nextBoolean() ? Effect.Target.ITEM : Effect.Target.ORDER,
        new Effect.Selector(random.nextInt(3) == 0 ? Set.of("plan") : null, null),
        Effect.Per.values()[random.nextInt(3)],
        random.nextInt(10) == 0 ? random.nextInt(1, 4) : null,
        random.nextInt(4) == 0 ? (long) random.nextInt(15_000) : null,
        null);
  }

  private Effect.Reduction reduction() {
    return switch (random.nextInt(4)) {
      case 0 -> new Effect.Fixed(random.nextInt(0, 9_000), null);
      case 1 -> new Effect.FixedPrice(random.nextInt(0, 9_000), null);
      case 2 -> new Effect.FreeCycles();
      default -> new Effect.Percent(Rate.of(percent()));
    };
  }

  /** Some with a rounding of exactly one half, some of many digits. */
  private String percent() {
    return switch (random.nextInt(4)) {
      case 0 -> "12.5";
      case 1 -> "50";
      case 2 -> String.valueOf(random.nextInt(101));
      default -> random.nextInt(100) + "." + (1000 + random.nextInt(9000));
    };
  }
}

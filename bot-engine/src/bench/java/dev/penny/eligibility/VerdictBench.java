package dev.penny.eligibility;

import com.sun.management.ThreadMXBean;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.money.Rate;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Customer;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How long all verdicts on one order of 40 items take with 10, 100 and 1,000 active promotions:
 * percentages, fixed amounts, prices and free cycles on items and orders, with windows, minimums,
 * caps and selectors. Every order is new.
 */
public final class VerdictBench {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant NOW = Instant.parse("2024-03-10T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int ORDERS = 2000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private VerdictBench() {}

  public static void main(String[] args) {
    System.out.println("promotions  p50 us  p99 us  p99.9 us  verdicts/s  KB an order  eligible");
    for (int promotions : new int[] {10, 100, 1000}) {
      run(promotions);
    }
  }

  private static void run(int count) {
    var random = new Random(count);
    var promotions = new ArrayList<Promotion>();
    for (int i = 0; i < count; i++) {
      promotions.add(promotion(random, i));
    }
    var rulebook = new Rulebook(promotions, List.of(), List.of());
    List<PromotionId> ids = promotions.stream().map(Promotion::id).toList();
    for (int i = 0; i < 20_000_000 / (count * 40); i++) { // warm up
      Eligibility.each(rulebook, situation(random), ids);
    }
    long[] nanos = new long[ORDERS];
    long eligible = 0;
    long bytes = 0;
    for (int i = 0; i < ORDERS; i++) {
      var situation = situation(random);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      long from = System.nanoTime();
      var verdicts = Eligibility.each(rulebook, situation, ids);
      nanos[i] = System.nanoTime() - from;
      bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
      eligible += verdicts.values().stream().filter(Verdict::holds).count();
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%10d %7.0f %7.0f %9.0f %11.0f %12d %8d%%%n",
        count,
        nanos[ORDERS / 2] / 1e3,
        nanos[ORDERS * 99 / 100] / 1e3,
        nanos[ORDERS * 999 / 1000] / 1e3,
        1e9 * count * ORDERS / Arrays.stream(nanos).sum(),
        bytes / ORDERS / 1024,
        100 * eligible / ((long) count * ORDERS));
  }

  private static Promotion promotion(Random r, int i) {
    var effect =
        new Effect(
            reduction(r),
            r.nextBoolean() ? Effect.Target.ITEM : Effect.Target.ORDER,
            new Effect.Selector(r.nextInt(3) == 0 ? null : Set.of("c" + r.nextInt(30)), null),
            List.of(Effect.Per.values()).get(r.nextInt(3)),
            null,
            r.nextInt(4) == 0 ? 1000L : null,
            null);
    return new Promotion(
        new PromotionId("P" + i),
        Promotion.Status.ACTIVE,
        new Window(
            LocalDateTime.of(2024, 1 + r.nextInt(3), 1, 0, 0),
            LocalDateTime.of(2024, 4 + r.nextInt(3), 1, 0, 0),
            BERLIN,
            Set.of()),
        condition(r),
        effect,
        Stacking.PLAIN,
        Limits.NONE);
  }

  private static Effect.Reduction reduction(Random r) {
    return switch (r.nextInt(5)) {
      case 0 -> new Effect.Fixed(r.nextInt(100, 2000), EUR);
      case 1 -> new Effect.FixedPrice(r.nextInt(500, 2000), EUR);
      case 2 -> new Effect.FreeCycles();
      default -> new Effect.Percent(Rate.of(r.nextInt(5, 50) + ".5"));
    };
  }

  private static Condition condition(Random r) {
    Field field = List.of(Field.ORDER_AMOUNT, Field.ORDER_ELIGIBLE_AMOUNT).get(r.nextInt(2));
    return switch (r.nextInt(3)) {
      case 0 -> Condition.NONE;
      case 1 -> clause(field, Operator.GTE, new Operand.Whole(r.nextInt(90_000)));
      default ->
          new Condition.All(
              List.of(
                  clause(field, Operator.GTE, new Operand.Whole(r.nextInt(90_000))),
                  clause(Field.ACCOUNT_SEGMENT, Operator.EQ, new Operand.Text("consumer")),
                  clause(
                      Field.ITEM_CHARGE_CODE, Operator.EQ, new Operand.Text("c" + r.nextInt(30)))));
    };
  }

  private static Condition clause(Field field, Operator operator, Operand value) {
    return new Condition.Clause(field, operator, List.of(value));
  }

  private static Situation situation(Random r) {
    var items = new ArrayList<OrderItem>();
    for (int i = 0; i < 40; i++) {
      items.add(
          new OrderItem(
              "i" + i,
              "c" + r.nextInt(30),
              "P" + r.nextInt(100),
              r.nextInt(1, 4),
              r.nextInt(100, 5000),
              r.nextInt(10) != 0,
              Rate.of("19")));
    }
    var customer = new Customer(new AccountId("A1"), "consumer", "DE", 14L, 3L, List.of());
    return new Situation(NOW, customer, new Order("O1", EUR, null, items));
  }
}

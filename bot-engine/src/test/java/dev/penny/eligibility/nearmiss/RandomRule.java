package dev.penny.eligibility.nearmiss;

import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.money.Rate;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
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
import dev.penny.promotion.Use;
import dev.penny.promotion.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small random promotion and a small random order, around a clock change in Berlin. */
public record RandomRule(Promotion promotion, List<Use> uses, Situation situation) {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant NOW = Instant.parse("2024-03-30T10:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<String> CODES = List.of("plan", "addon", "device");
  private static final List<String> PRODUCTS = List.of("S", "M", "T");

  Rulebook rulebook() {
    return new Rulebook(
        List.of(promotion), List.of(new Coupon("SAVE", promotion.id(), true, null)), uses);
  }

  public static RandomRule of(Random r) {
    var promotion =
        new Promotion(
            new PromotionId("P"),
            r.nextInt(40) == 0 ? Promotion.Status.PAUSED : Promotion.Status.ACTIVE,
            window(r),
            condition(r, 2),
            effect(r),
            Stacking.PLAIN,
            new Limits(null, null, some(r, 4, r.nextInt(1, 4)), some(r, 5, r.nextInt(5, 20))));
    var uses = new ArrayList<Use>();
    for (int i = r.nextInt(3); i > 0; i--) {
      uses.add(use(r, i));
    }
    return new RandomRule(promotion, uses, situation(r));
  }

  private static @Nullable Long some(Random r, int oneIn, long value) {
    return r.nextInt(oneIn) == 0 ? value : null;
  }

  private static Window window(Random r) {
    LocalDateTime around = NOW.atZone(BERLIN).toLocalDateTime();
    Set<DayOfWeek> days = r.nextInt(4) == 0 ? Set.of(DayOfWeek.of(r.nextInt(5, 8))) : Set.of();
    return new Window(
        r.nextInt(4) == 0 ? around.plusHours(r.nextInt(-20, 24)) : null,
        r.nextInt(4) == 0 ? around.plusHours(r.nextInt(-2, 40)) : null,
        BERLIN,
        days);
  }

  private static Effect effect(Random r) {
    Effect.Reduction reduction =
        switch (r.nextInt(4)) {
          case 0 -> new Effect.Fixed(r.nextInt(0, 12), EUR);
          case 1 -> new Effect.FixedPrice(r.nextInt(0, 25), EUR);
          case 2 -> new Effect.FreeCycles();
          default -> new Effect.Percent(Rate.of(String.valueOf(r.nextInt(1, 60))));
        };
    return new Effect(
        reduction,
        r.nextBoolean() ? Effect.Target.ITEM : Effect.Target.ORDER,
        selector(r),
        Effect.Per.values()[r.nextInt(3)],
        r.nextInt(3) == 0 ? r.nextInt(1, 4) : null,
        some(r, 5, r.nextInt(0, 10)),
        null);
  }

  private static Effect.Selector selector(Random r) {
    return new Effect.Selector(
        r.nextInt(3) == 0 ? Set.of(pick(r, CODES)) : null,
        r.nextInt(5) == 0 ? Set.of(pick(r, PRODUCTS)) : null);
  }

  private static Condition condition(Random r, int depth) {
    int kind = depth == 0 ? 9 : r.nextInt(10);
    if (kind < 2) {
      return new Condition.All(List.of(condition(r, depth - 1), condition(r, depth - 1)));
    }
    if (kind < 4) {
      return new Condition.Any(List.of(condition(r, depth - 1), condition(r, depth - 1)));
    }
    if (kind < 5) {
      return new Condition.Not(condition(r, depth - 1));
    }
    return kind < 6 ? Condition.NONE : clause(r);
  }

  private static Condition clause(Random r) {
    return switch (r.nextInt(7)) {
      case 0, 1 -> number(Field.ORDER_AMOUNT, r, 36);
      case 2 -> number(Field.ORDER_ELIGIBLE_AMOUNT, r, 36);
      case 3 -> number(Field.ACCOUNT_ORDERS, r, 5);
      case 4 -> number(Field.TIME_HOUR, r, 24);
      case 5 -> text(Field.ITEM_CHARGE_CODE, r, pick(r, CODES));
      default -> text(Field.TIME_DATE, r, "2024-03-3" + r.nextInt(2));
    };
  }

  private static Condition number(Field field, Random r, int below) {
    Operator operator =
        List.of(Operator.GTE, Operator.GTE, Operator.LTE, Operator.EQ, Operator.NE)
            .get(r.nextInt(5));
    return new Condition.Clause(field, operator, List.of(new Operand.Whole(r.nextInt(below))));
  }

  private static Condition text(Field field, Random r, String value) {
    Operator operator = r.nextBoolean() ? Operator.EQ : Operator.NE;
    return new Condition.Clause(field, operator, List.of(new Operand.Text(value)));
  }

  private static Use use(Random r, int i) {
    boolean held = r.nextBoolean();
    return new Use(
        "SAVE",
        new PromotionId("P"),
        new AccountId("A9"),
        "O" + (i + 5),
        r.nextInt(0, 8),
        held ? Use.Status.RESERVED : Use.Status.REDEEMED,
        held ? NOW.plusSeconds(3600L * r.nextInt(-3, 20)) : null);
  }

  private static Situation situation(Random r) {
    var items = new ArrayList<OrderItem>();
    for (int i = r.nextInt(4); i > 0; i--) {
      items.add(
          new OrderItem(
              "i" + i,
              pick(r, CODES),
              pick(r, PRODUCTS),
              r.nextInt(1, 4),
              r.nextInt(-2, 16),
              r.nextInt(6) != 0,
              Rate.ZERO));
    }
    var customer = new Customer(new AccountId("A1"), null, "DE", 3L, 2L, List.of());
    return new Situation(NOW, customer, new Order("O1", EUR, null, items));
  }

  private static String pick(Random r, List<String> from) {
    return from.get(r.nextInt(from.size()));
  }
}

package dev.penny.eligibility;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small things to build promotions and orders from in tests. */
public final class Shop {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");
  public static final Customer ANNA = customer("A1");

  private Shop() {}

  public static Customer customer(String id) {
    return new Customer(new AccountId(id), "consumer", "DE", 14L, 3L, List.of("vip"));
  }

  public static OrderItem item(String id, String chargeCode, int quantity, long amount) {
    return new OrderItem(id, chargeCode, "P-" + chargeCode, quantity, amount, true, Rate.ZERO);
  }

  public static Order order(OrderItem... items) {
    return new Order("O1", EUR, null, List.of(items));
  }

  public static Situation situation(OrderItem... items) {
    return new Situation(NOON, ANNA, order(items));
  }

  public static Situation standard() {
    return situation(
        item("i1", "plan", 1, 2499),
        item("i2", "addon.stream", 1, 999),
        item("i3", "device", 1, 2900));
  }

  public static Effect effect(Effect.Reduction reduction) {
    return new Effect(
        reduction, Effect.Target.ITEM, Effect.Selector.ANY, Effect.Per.ALL, null, null, null);
  }

  public static Effect.Percent percent(String rate) {
    return new Effect.Percent(Rate.of(rate));
  }

  public static Effect.Selector codes(String... chargeCodes) {
    return new Effect.Selector(Set.of(chargeCodes), null);
  }

  public static Promotion promotion(String id, Effect effect) {
    return promotion(id, Condition.NONE, effect, Stacking.PLAIN, Limits.NONE);
  }

  public static Promotion promotion(
      String id, Condition conditions, Effect effect, Stacking stacking, Limits limits) {
    return new Promotion(
        new PromotionId(id),
        Promotion.Status.ACTIVE,
        Window.always(ZoneOffset.UTC),
        conditions,
        effect,
        stacking,
        limits);
  }

  public static Stacking stacking(int order, boolean exclusive, @Nullable String category) {
    return new Stacking(
        order, exclusive, category, Stacking.Basis.REMAINING, Stacking.TaxBase.BEFORE);
  }

  public static Condition atLeast(Field field, long value) {
    return new Condition.Clause(field, Operator.GTE, List.of(new Operand.Whole(value)));
  }

  public static Coupon coupon(String code, String promotion) {
    return new Coupon(code, new PromotionId(promotion), true, null);
  }

  public static Rulebook one(Promotion promotion, Use... uses) {
    return new Rulebook(
        List.of(promotion), List.of(coupon("SAVE", promotion.id().value())), List.of(uses));
  }

  public static Saving saving(Effect effect, OrderItem... items) {
    return ((Verdict.Eligible) verdict(promotion("P", effect), situation(items))).saving();
  }

  public static Verdict verdict(Promotion promotion, Situation situation) {
    return Eligibility.assess(one(promotion), situation, List.of("SAVE")).verdicts().get("SAVE");
  }
}

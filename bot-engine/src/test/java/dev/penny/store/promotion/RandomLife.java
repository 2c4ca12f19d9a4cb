package dev.penny.store.promotion;

import static dev.penny.eligibility.Shop.NOON;
import static dev.penny.eligibility.Shop.coupon;
import static dev.penny.eligibility.Shop.customer;
import static dev.penny.eligibility.Shop.effect;
import static dev.penny.eligibility.Shop.item;
import static dev.penny.eligibility.Shop.percent;
import static dev.penny.eligibility.Shop.promotion;
import static dev.penny.eligibility.Shop.stacking;

import dev.penny.eligibility.Call;
import dev.penny.eligibility.Practice;
import dev.penny.eligibility.Shop;
import dev.penny.eligibility.Situation;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Order;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Stacking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few promotions with tight limits, and requests of a few customers in the order of time. */
final class RandomLife {
  private static final List<String> TYPED =
      List.of("SAVE", " save ", "MORE", "QUIT", "ROSE", "MINE", "GONE", "NONE", "R0SE");

  private final Random random;
  private final List<Call> before = new ArrayList<>();
  private Instant now = NOON;

  RandomLife(Random random) {
    this.random = random;
  }

  private List<Promotion> promotions() {
    return List.of(
        promotion(
            "P",
            Condition.NONE,
            effect(percent("10")),
            stacking(1, false, null),
            new Limits((long) random.nextInt(1, 3), null, (long) random.nextInt(2, 5), null)),
        promotion(
            "Q",
            Condition.NONE,
            effect(new Effect.Fixed(300, Shop.EUR)),
            stacking(2, true, null),
            new Limits(null, null, null, (long) random.nextInt(300, 1000))),
        promotion(
            "R",
            Condition.NONE,
            effect(percent("5")),
            Stacking.PLAIN,
            new Limits(null, (long) random.nextInt(1, 3), null, null)));
  }

  private List<Promotion> chosen = List.of();

  private static List<Coupon> coupons() {
    return List.of(
        coupon("SAVE", "P"),
        coupon("MORE", "P"),
        coupon("QUIT", "Q"),
        coupon("ROSE", "R"),
        new Coupon("MINE", new PromotionId("R"), true, new AccountId("A2")),
        new Coupon("GONE", new PromotionId("P"), false, null));
  }

  Practice practice() {
    chosen = promotions();
    return new Practice(chosen, coupons(), List.of());
  }

  void fill(PromotionShelf shelf) {
    chosen.forEach(p -> shelf.save(p, NOON));
    shelf.add(coupons());
  }

  Call next() {
    now = now.plusSeconds(random.nextInt(120));
    if (!before.isEmpty() && random.nextInt(6) == 0) {
      return again(before.get(random.nextInt(before.size())));
    }
    var action = Call.Action.values()[random.nextInt(4)];
    var situation = new Situation(now, customer("A" + random.nextInt(1, 4)), order());
    var codes = new ArrayList<String>();
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      codes.add(TYPED.get(random.nextInt(TYPED.size())));
    }
    var call = new Call(action, situation, codes, "k" + before.size(), until(action));
    before.add(call);
    return call;
  }

  private Instant until(Call.Action action) {
    return action == Call.Action.RESERVE ? now.plusSeconds(random.nextInt(60, 400)) : null;
  }

  /** The same request at another time, or another one under its key. */
  private Call again(Call call) {
    var codes = random.nextInt(3) == 0 ? List.of("MORE") : call.codes();
    return new Call(
        call.action(), call.situation().at(now), codes, call.key(), call.reserveUntil());
  }

  private Order order() {
    return new Order(
        "O" + random.nextInt(1, 3),
        Shop.EUR,
        null,
        List.of(item("i1", "plan", 1, 2499), item("i2", "device", 2, random.nextInt(100, 900))));
  }
}

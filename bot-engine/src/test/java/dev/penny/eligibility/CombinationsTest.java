package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.BestCombination.Lost;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Limits;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CombinationsTest {

  @Test
  void nothingBeatsTheBestAmongAllSubsetsOfUpToEightCodes() {
    var random = new Random(8);
    int several = 0;
    for (int round = 0; round < 200; round++) {
      Rulebook rulebook = rules(random, random.nextInt(1, 9));
      Situation situation = order(random);
      List<String> codes = rulebook.coupons().stream().map(Coupon::code).toList();
      var best = Combinations.best(rulebook, situation, codes, List.of());
      assertThat(best.discount()).isEqualTo(exhaustive(rulebook, situation, codes));
      assertThat(best.proven()).isTrue();
      var again = Eligibility.assess(rulebook, situation, List.copyOf(best.chosen().keySet()));
      assertThat(again.verdicts().values()).allMatch(Verdict::holds);
      assertThat(again.discount()).isEqualTo(best.discount());
      assertThat(best.chosen().size() + best.lost().size()).isEqualTo(codes.size());
      several += best.chosen().size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(25);
  }

  @Test
  void theOrderOfTypingChangesNothing() {
    var random = new Random(9);
    for (int round = 0; round < 60; round++) {
      Rulebook rulebook = rules(random, 6);
      Situation situation = order(random);
      var codes = new ArrayList<>(rulebook.coupons().stream().map(Coupon::code).toList());
      var first = Combinations.best(rulebook, situation, codes, List.of());
      var verdicts = Eligibility.assess(rulebook, situation, codes);
      Collections.shuffle(codes, random);
      assertThat(Combinations.best(rulebook, situation, codes, List.of())).isEqualTo(first);
      assertThat(List.copyOf(first.chosen().keySet()))
          .isEqualTo(
              List.copyOf(
                  Combinations.best(rulebook, situation, codes, List.of()).chosen().keySet()));
      assertThat(Eligibility.assess(rulebook, situation, codes)).isEqualTo(verdicts);
    }
  }

  @Test
  void nothingEverCostsLessThanNothingAndLinesAddUp() {
    var random = new Random(10);
    for (int round = 0; round < 500; round++) {
      Rulebook rulebook = rules(random, 8);
      Situation situation = order(random);
      var off = new HashMap<String, Long>();
      var codes = rulebook.coupons().stream().map(Coupon::code).toList();
      for (Verdict verdict : Eligibility.assess(rulebook, situation, codes).verdicts().values()) {
        if (verdict instanceof Verdict.Eligible(var saving)) {
          assertThat(saving.lines().stream().mapToLong(Saving.Line::off).sum())
              .isEqualTo(saving.amount());
          saving.items().forEach((item, amount) -> off.merge(item, amount, Long::sum));
        }
      }
      for (OrderItem item : situation.order().items()) {
        assertThat(off.getOrDefault(item.id(), 0L)).isBetween(0L, item.amount());
      }
    }
  }

  @Test
  void everyOtherOneIsToldWhyItLost() {
    var rulebook =
        new Rulebook(
            List.of(
                rule("SMALL", percent("10"), stacking(1, true, null)),
                rule("BIG", percent("20"), stacking(2, false, null)),
                rule("LATER", percent("5"), stacking(3, false, null))),
            List.of(coupon("TEN", "SMALL"), coupon("TWENTY", "BIG")),
            List.of());
    var best =
        Combinations.best(
            rulebook,
            standard(),
            List.of("TEN", "NONE", "TWENTY"),
            List.of(new PromotionId("LATER")));
    assertThat(best.chosen().keySet()).containsExactly("TWENTY", "LATER");
    assertThat(best.lost().get("NONE"))
        .isEqualTo(new Lost.NotEligible(List.of(new Reason.Plain(ReasonCode.CODE_NOT_FOUND))));
    assertThat(best.lost().get("TEN"))
        .isInstanceOfSatisfying(
            Lost.Outsaved.class,
            o -> {
              assertThat(o.withIt()).isEqualTo(640);
              assertThat(o.best()).isEqualTo(best.discount());
              assertThat(o.together()).contains(new Reason.NotCombinable("TEN", null));
            });
  }

  private static long exhaustive(Rulebook rulebook, Situation situation, List<String> codes) {
    long best = 0;
    for (int set = 0; set < 1 << codes.size(); set++) {
      var some = new ArrayList<String>();
      for (int i = 0; i < codes.size(); i++) {
        if ((set >> i & 1) == 1) {
          some.add(codes.get(i));
        }
      }
      var together = Eligibility.assess(rulebook, situation, some);
      if (together.verdicts().values().stream().allMatch(Verdict::holds)) {
        best = Math.max(best, together.discount());
      }
    }
    return best;
  }

  private static Rulebook rules(Random r, int count) {
    var promotions = new ArrayList<Promotion>();
    var coupons = new ArrayList<Coupon>();
    var uses = new ArrayList<Use>();
    for (int i = 0; i < count; i++) {
      promotions.add(promotion(r, "P" + i));
      coupons.add(coupon("C" + i, "P" + r.nextInt(i + 1)));
      if (r.nextInt(4) == 0) {
        uses.add(
            new Use(
                "C" + i,
                new PromotionId("P" + i),
                new AccountId("A9"),
                "O9",
                r.nextInt(8),
                Use.Status.REDEEMED,
                null));
      }
    }
    return new Rulebook(promotions, coupons, uses);
  }

  private static Promotion promotion(Random r, String id) {
    Effect.Reduction reduction =
        switch (r.nextInt(4)) {
          case 0 -> new Effect.Fixed(r.nextInt(1, 30), EUR);
          case 1 -> new Effect.FixedPrice(r.nextInt(1, 20), EUR);
          default -> percent(String.valueOf(r.nextInt(1, 101)));
        };
    var effect =
        new Effect(
            reduction,
            Effect.Target.values()[r.nextInt(2)],
            r.nextBoolean() ? Effect.Selector.ANY : codes(r.nextBoolean() ? "a" : "b"),
            Effect.Per.values()[r.nextInt(3)],
            r.nextInt(3) == 0 ? r.nextInt(1, 4) : null,
            r.nextInt(4) == 0 ? (long) r.nextInt(1, 15) : null,
            null);
    var stacking =
        new Stacking(
            r.nextInt(4),
            r.nextInt(6) == 0,
            r.nextInt(3) == 0 ? "x" : null,
            Stacking.Basis.values()[r.nextInt(2)],
            Stacking.TaxBase.values()[r.nextInt(6) == 0 ? 1 : 0]);
    var limits = new Limits(null, null, null, r.nextInt(4) == 0 ? (long) r.nextInt(30) : null);
    return Shop.promotion(id, Condition.NONE, effect, stacking, limits);
  }

  private static Situation order(Random r) {
    var items = new ArrayList<OrderItem>();
    for (int i = r.nextInt(1, 5); i > 0; i--) {
      items.add(item("i" + i, r.nextBoolean() ? "a" : "b", r.nextInt(1, 4), r.nextInt(1, 60)));
    }
    return situation(items.toArray(OrderItem[]::new));
  }

  private static Promotion rule(String id, Effect.Reduction reduction, Stacking stacking) {
    return Shop.promotion(id, Condition.NONE, effect(reduction), stacking, Limits.NONE);
  }
}

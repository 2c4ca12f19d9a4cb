package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.penny.money.Rate;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityTest {

  @Test
  void aFixedAmountNeverTakesMoreThanTheItemsCost() {
    var saving = saving(effect(new Effect.Fixed(5000, EUR)), item("i1", "device", 1, 2900));
    assertThat(saving.amount()).isEqualTo(2900);
    assertThat(saving.cap()).isEqualTo(Saving.Cap.ITEMS_COST_LESS);
  }

  @Test
  void freeCyclesTakeThisBillAndCountTheRest() {
    var free =
        new Effect(
            new Effect.FreeCycles(),
            Effect.Target.ITEM,
            codes("plan"),
            Effect.Per.ALL,
            null,
            null,
            3);
    var saving = saving(free, item("i1", "plan", 1, 2499), item("i2", "device", 1, 100));
    assertThat(saving.amount()).isEqualTo(2499);
    assertThat(saving.remainingCycles()).isEqualTo(2);
  }

  @Test
  void unitsAreTakenDearestFirst() {
    var half =
        new Effect(
            percent("50"), Effect.Target.ITEM, Effect.Selector.ANY, Effect.Per.UNIT, 2, null, null);
    var saving = saving(half, item("cheap", "a", 3, 3000), item("dear", "b", 1, 2000));
    assertThat(saving.items()).containsExactly(entry("cheap", 500L), entry("dear", 1000L));
    assertThat(saving(half, item("seats", "a", 3, 2997)).amount()).isEqualTo(1000);
  }

  @Test
  void aFixedPriceIsForTheLineTheUnitOrTheOrder() {
    var line = new Effect.FixedPrice(500, EUR);
    OrderItem two = item("i1", "seats", 2, 2000);
    OrderItem other = item("i2", "seats", 1, 400);
    assertThat(saving(effect(line), two, other).items()).containsExactly(entry("i1", 1500L));
    var unit =
        new Effect(
            line, Effect.Target.ITEM, Effect.Selector.ANY, Effect.Per.UNIT, null, null, null);
    assertThat(saving(unit, two, other).items()).containsExactly(entry("i1", 1000L));
    var whole =
        new Effect(
            line, Effect.Target.ORDER, Effect.Selector.ANY, Effect.Per.ALL, null, null, null);
    assertThat(saving(whole, two, other).items())
        .containsExactly(entry("i1", 1583L), entry("i2", 317L));
  }

  @Test
  void tenAndTenMakeNineteenOnWhatRemainsAndTwentyOnTheOriginal() {
    assertThat(both(Stacking.Basis.REMAINING)).isEqualTo(640 + 576);
    assertThat(both(Stacking.Basis.ORIGINAL)).isEqualTo(640 + 640);
  }

  private static long both(Stacking.Basis basis) {
    var rulebook =
        new Rulebook(
            List.of(tenPercent("P", 1, basis), tenPercent("Q", 2, basis)),
            List.of(coupon("SAVE", "P"), coupon("MORE", "Q")),
            List.of());
    return Eligibility.assess(rulebook, standard(), List.of("MORE", "SAVE")).discount();
  }

  private static Promotion tenPercent(String id, int order, Stacking.Basis basis) {
    var stacking = new Stacking(order, false, null, basis, Stacking.TaxBase.BEFORE);
    return promotion(id, Condition.NONE, effect(percent("10")), stacking, Limits.NONE);
  }

  @Test
  void afterTaxMeansOfTheAmountWithTax() {
    var taxed = new OrderItem("i1", "plan", "M", 1, 1000, true, Rate.of("19"));
    var after = new Stacking(0, false, null, Stacking.Basis.REMAINING, Stacking.TaxBase.AFTER);
    var promotion = promotion("P", Condition.NONE, effect(percent("10")), after, Limits.NONE);
    assertThat(verdict(promotion, situation(taxed)))
        .isInstanceOfSatisfying(
            Verdict.Eligible.class, e -> assertThat(e.saving().amount()).isEqualTo(119));
  }

  @Test
  void oneOfACategory() {
    var rulebook =
        new Rulebook(
            List.of(
                promotion(
                    "P",
                    Condition.NONE,
                    effect(percent("5")),
                    stacking(1, false, "x"),
                    Limits.NONE),
                promotion(
                    "Q",
                    Condition.NONE,
                    effect(percent("9")),
                    stacking(2, false, "x"),
                    Limits.NONE)),
            List.of(coupon("SAVE", "P"), coupon("MORE", "Q")),
            List.of());
    var verdicts = Eligibility.assess(rulebook, standard(), List.of("MORE", "SAVE")).verdicts();
    assertThat(verdicts.get("SAVE").holds()).isTrue();
    assertThat(verdicts.get("MORE"))
        .isEqualTo(new Verdict.Ineligible(List.of(new Reason.NotCombinable("SAVE", "x"))));
  }

  @Test
  void allReasonsAreToldInTheFixedOrder() {
    var promotion =
        new Promotion(
            new dev.penny.ledger.PromotionId("P"),
            Promotion.Status.PAUSED,
            new Window(
                null,
                LocalDateTime.parse("2024-03-01T00:00:00"),
                ZoneId.of("Europe/Berlin"),
                Set.of(DayOfWeek.MONDAY)),
            new Condition.All(
                List.of(
                    new Condition.Clause(
                        Field.ACCOUNT_SEGMENT, Operator.EQ, List.of(new Operand.Text("business"))),
                    atLeast(Field.ORDER_ELIGIBLE_AMOUNT, 5000))),
            new Effect(
                new Effect.Fixed(100, Currency.getInstance("GBP")),
                Effect.Target.ITEM,
                codes("broadband"),
                Effect.Per.ALL,
                null,
                null,
                null),
            Stacking.PLAIN,
            new Limits(0L, 0L, 0L, 0L));
    assertThat(reasons(verdict(promotion, standard())))
        .containsExactly(
            ReasonCode.PROMOTION_INACTIVE,
            ReasonCode.EXPIRED,
            ReasonCode.OUTSIDE_HOURS,
            ReasonCode.CURRENCY_MISMATCH,
            ReasonCode.MIN_AMOUNT_NOT_REACHED,
            ReasonCode.CONDITION_FAILED,
            ReasonCode.PRODUCT_NOT_ELIGIBLE,
            ReasonCode.LIMIT_ACCOUNT_REACHED,
            ReasonCode.LIMIT_CODE_REACHED,
            ReasonCode.LIMIT_TOTAL_REACHED);
  }

  @Test
  void aMinimumInsideANotIsAMinimum() {
    var below =
        new Condition.Clause(Field.ORDER_AMOUNT, Operator.LTE, List.of(new Operand.Whole(7000)));
    var promotion =
        promotion(
            "P", new Condition.Not(below), effect(percent("10")), Stacking.PLAIN, Limits.NONE);
    assertThat(verdict(promotion, standard()))
        .isEqualTo(
            new Verdict.Ineligible(List.of(new Reason.BelowMinimum(7001, 6398, false, EUR))));
  }

  @Test
  void weekdaysAreThoseOfTheZone() {
    var window = new Window(null, null, ZoneId.of("Pacific/Auckland"), Set.of(DayOfWeek.MONDAY));
    assertThat(window.runsOn(Instant.parse("2024-03-10T12:00:00Z"))).isTrue();
    assertThat(window.runsOn(Instant.parse("2024-03-10T10:00:00Z"))).isFalse();
  }

  @Test
  void everyReasonCodeHasAPlaceAndPrivateOnesAreNotShown() {
    assertThat(ReasonCode.values()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(ReasonCode.CODE_DISABLED.shown()).isEqualTo(ReasonCode.CODE_NOT_FOUND);
    assertThat(ReasonCode.RECIPIENT_MISMATCH.shown()).isEqualTo(ReasonCode.CODE_NOT_FOUND);
    assertThat(ReasonCode.PROMOTION_INACTIVE.shown()).isEqualTo(ReasonCode.PROMOTION_INACTIVE);
  }

  static List<ReasonCode> reasons(Verdict verdict) {
    return ((Verdict.Ineligible) verdict).reasons().stream().map(Reason::code).toList();
  }
}

package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.EUR;
import static dev.penny.eligibility.Shop.atLeast;
import static dev.penny.eligibility.Shop.codes;
import static dev.penny.eligibility.Shop.effect;
import static dev.penny.eligibility.Shop.percent;
import static dev.penny.eligibility.Shop.promotion;
import static dev.penny.eligibility.Shop.stacking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.nearmiss.RandomRule;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Stacking;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlawsTest {

  @Test
  void aSoundPromotionHasNone() {
    assertThat(flaws(conditions(atLeast(Field.ORDER_AMOUNT, 2000)))).isEmpty();
    assertThat(flaws(conditions(new Condition.Any(List.of(text("DE"), text("FR")))))).isEmpty();
    assertThat(flaws(conditions(Condition.NONE))).isEmpty();
  }

  @Test
  void conditionsThatExcludeEachOtherNeverHold() {
    var atMost =
        new Condition.Clause(Field.ORDER_AMOUNT, Operator.LTE, List.of(new Operand.Whole(1999)));
    var least = atLeast(Field.ORDER_AMOUNT, 2000);
    never(new Condition.All(List.of(least, atMost)));
    never(new Condition.All(List.of(least, new Condition.All(List.of(atMost)))));
    never(new Condition.All(List.of(text("DE"), text("FR"))));
    never(new Condition.All(List.of(text("DE"), new Condition.Not(text("DE")))));
    never(new Condition.Any(List.of()));
    never(new Condition.Not(Condition.NONE));
    never(atLeast(Field.TIME_HOUR, 24));
    assertThat(flaws(conditions(new Condition.Any(List.of(least, atMost))))).isEmpty();
  }

  @Test
  void whatIsCalledNeverHoldingNeverHoldsOnRandomOrders() {
    var random = new Random(11);
    int never = 0;
    for (int i = 0; i < 20_000; i++) {
      var pair = RandomRule.of(random);
      boolean flawed = Contradictions.in(pair.promotion().conditions());
      never += flawed ? 1 : 0;
      assertThat(
              flawed
                  && Eligibility.holds(
                      pair.promotion(), pair.promotion().conditions(), pair.situation()))
          .as("%s", pair.promotion().conditions())
          .isFalse();
    }
    assertThat(never).isGreaterThan(100);
  }

  @Test
  void whatTakesNothingOffOrAllowsNothingIsSaid() {
    assertThat(flaws(promotion("P", effect(percent("0"))))).containsExactly(Flaw.Kind.NO_EFFECT);
    assertThat(
            flaws(
                promotion(
                    "P",
                    Condition.NONE,
                    effect(percent("5")),
                    Stacking.PLAIN,
                    new Limits(null, null, 0L, 0L))))
        .containsExactly(Flaw.Kind.NO_USE_ALLOWED, Flaw.Kind.NO_USE_ALLOWED);
    var nothing =
        new Effect(percent("5"), Effect.Target.ITEM, codes(), Effect.Per.ALL, null, null, null);
    assertThat(flaws(promotion("P", nothing))).containsExactly(Flaw.Kind.NEVER_HOLDS);
  }

  @Test
  void anEffectInEurosForOrdersInDollarsIsSaid() {
    var dollars =
        new Condition.Clause(Field.ORDER_CURRENCY, Operator.EQ, List.of(new Operand.Text("USD")));
    var fixed = effect(new Effect.Fixed(500, EUR));
    assertThat(flaws(promotion("P", dollars, fixed, Stacking.PLAIN, Limits.NONE)))
        .containsExactly(Flaw.Kind.CURRENCIES_MIXED);
  }

  @Test
  void exclusivesAtOneTimeNeedDifferentPlaces() {
    var one = exclusive("P", 1);
    assertThat(Flaws.of(List.of(one, exclusive("Q", 2)), List.of())).isEmpty();
    assertThat(Flaws.of(List.of(one, exclusive("Q", 1)), List.of()))
        .extracting(Flaw::kind)
        .containsExactly(Flaw.Kind.EXCLUSIVES_OVERLAP);
    assertThat(Flaws.of(List.of(one), List.of(exclusive("Q", 1), exclusive("P", 1))))
        .hasSize(1)
        .first()
        .satisfies(flaw -> assertThat(flaw.why()).contains("Q"));
  }

  private static Promotion exclusive(String id, int order) {
    return promotion(
        id, Condition.NONE, effect(percent("5")), stacking(order, true, null), Limits.NONE);
  }

  private static Condition text(String country) {
    return new Condition.Clause(
        Field.ACCOUNT_COUNTRY, Operator.EQ, List.of(new Operand.Text(country)));
  }

  private static Promotion conditions(Condition condition) {
    return promotion("P", condition, effect(percent("5")), Stacking.PLAIN, Limits.NONE);
  }

  private static void never(Condition condition) {
    assertThat(flaws(conditions(condition)))
        .as("%s", condition)
        .containsExactly(Flaw.Kind.NEVER_HOLDS);
  }

  private static List<Flaw.Kind> flaws(Promotion promotion) {
    return Flaws.of(List.of(promotion), List.of()).stream().map(Flaw::kind).toList();
  }
}

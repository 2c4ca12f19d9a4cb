package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.atLeast;
import static dev.penny.eligibility.Shop.item;
import static dev.penny.eligibility.Shop.one;
import static dev.penny.eligibility.Shop.percent;
import static dev.penny.eligibility.Shop.promotion;
import static dev.penny.eligibility.Shop.situation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.OrderComparison.Parting;
import dev.penny.eligibility.OrderComparison.Side;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderComparisonTest {
  private static final Condition ENOUGH = atLeast(Field.ORDER_AMOUNT, 5000);
  private static final Condition GERMAN =
      new Condition.Clause(Field.ACCOUNT_COUNTRY, Operator.EQ, List.of(new Operand.Text("DE")));

  private final Rulebook rulebook =
      one(
          promotion(
              "P",
              new Condition.All(List.of(ENOUGH, GERMAN)),
              new Effect(
                  percent("10"),
                  Effect.Target.ITEM,
                  Shop.codes("plan"),
                  Effect.Per.ALL,
                  null,
                  null,
                  null),
              Stacking.PLAIN,
              Limits.NONE));

  @Test
  void theClauseThatHoldsOnOneOrderOnlyIsNamedWithWhatWasFound() {
    var found =
        compare(situation(item("i1", "plan", 1, 4580)), situation(item("i1", "plan", 1, 6398)));
    assertThat(found.one()).isInstanceOf(Verdict.Ineligible.class);
    assertThat(found.other()).isInstanceOf(Verdict.Eligible.class);
    assertThat(found.clauses())
        .containsExactly(new Parting((Condition.Clause) ENOUGH, false, "4580", "6398"));
    assertThat(found.onOne()).isEmpty();
    assertThat(found.onOther()).isEmpty();
  }

  @Test
  void aReasonThatIsNoClauseIsToldForItsOrder() {
    var found =
        compare(situation(item("i1", "plan", 1, 6398)), situation(item("i1", "device", 1, 6398)));
    assertThat(found.clauses()).isEmpty();
    assertThat(found.onOne()).isEmpty();
    assertThat(found.onOther())
        .extracting(r -> r.code())
        .containsExactly(ReasonCode.PRODUCT_NOT_ELIGIBLE);
  }

  @Test
  void whatIsTheSameOnBothIsLeftOut() {
    var low = situation(item("i1", "plan", 1, 100));
    assertThat(compare(low, low).clauses()).isEmpty();
    var unknown = OrderComparison.of("NOPE", new Side(rulebook, low), new Side(rulebook, low));
    assertThat(unknown.onOne()).isEmpty();
    assertThat(unknown.one()).isEqualTo(unknown.other());
  }

  private OrderComparison compare(Situation one, Situation other) {
    return OrderComparison.of("SAVE", new Side(rulebook, one), new Side(rulebook, other));
  }
}

package dev.penny.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.demo.DemoPromotions;
import dev.penny.eligibility.Point.Asked;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.money.Rate;
import dev.penny.promotion.Customer;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every point of a promotion is told, and fails exactly where the verdict has a reason. */
class ChecklistTest {
  private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");
  private static final DemoPromotions DEMO = DemoPromotions.asOf(LocalDate.of(2026, 6, 20));

  @Test
  void whatFailsIsExactlyWhatTheVerdictSays() {
    for (var coupon : DEMO.coupons()) {
      Verdict verdict = verdict(coupon.code(), order(3000));
      List<Point> points = points(coupon.code(), order(3000));
      assertThat(points).isNotEmpty();
      assertThat(points.stream().allMatch(Point::holds))
          .as(coupon.code())
          .isEqualTo(verdict.holds());
    }
  }

  @Test
  void aMinimumThatIsNotReachedNamesWhatThereIsAndWhatIsWanted() {
    Point minimum =
        points("BUNDLE8", order(3000)).stream()
            .filter(p -> p.asked() instanceof Asked.Minimum)
            .findFirst()
            .orElseThrow();
    assertThat(minimum.asked())
        .isEqualTo(new Asked.Minimum(8000, 3000, false, Currency.getInstance("EUR")));
    assertThat(Objects.requireNonNull(minimum.failed()).code())
        .isEqualTo(ReasonCode.MIN_AMOUNT_NOT_REACHED);
    assertThat(points("BUNDLE8", order(8000))).allMatch(Point::holds);
  }

  @Test
  void somebodyElsesCodeHasOnePointAndItFails() {
    List<Point> points = points("TOM-BRINGS-10", order(3000));
    assertThat(points).singleElement().satisfies(p -> assertThat(p.holds()).isFalse());
  }

  private static List<Point> points(String code, Order order) {
    return Checklist.of(promotion(code), situation(order), verdict(code, order));
  }

  private static Promotion promotion(String code) {
    PromotionId id =
        DEMO.coupons().stream()
            .filter(c -> c.code().equals(code))
            .findFirst()
            .orElseThrow()
            .promotion();
    return DEMO.promotions().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static Verdict verdict(String code, Order order) {
    var rules = new Rulebook(DEMO.promotions(), DEMO.coupons(), List.of());
    return Objects.requireNonNull(
        Eligibility.assess(rules, situation(order), List.of(code)).verdicts().get(code));
  }

  private static Situation situation(Order order) {
    var customer =
        new Customer(new AccountId("A1"), "consumer", "IE", 12L, 12L, List.of("telecom"));
    return new Situation(NOON, customer, order);
  }

  private static Order order(long minor) {
    var item = new OrderItem("i1", "plan", "LM-M", 1, minor, true, Rate.of("23.00"));
    return new Order("O1", Currency.getInstance("EUR"), null, List.of(item));
  }
}

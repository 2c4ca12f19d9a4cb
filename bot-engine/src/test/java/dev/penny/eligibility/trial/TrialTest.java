package dev.penny.eligibility.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.eligibility.Shop;
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
import dev.penny.promotion.PastOrder;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten per cent off from 20.00, tried on orders of the past. */
class TrialTest {
  private static final Instant DAY = Instant.parse("2026-09-01T12:00:00Z");

  @Test
  void saysWhoWouldHaveGotItWhatItCostAndWhoJustMissedItByWhat() {
    var trial = new Trial(tenFrom20(new Limits(1L, null, null, null)));
    trial.add(order("A", 0, 2_000));
    trial.add(order("A", 1, 5_000));
    trial.add(order("B", 2, 1_900));
    trial.add(order("C", 0, 500));
    trial.add(order("C", 9, 4_000));
    TrialReport report = trial.report();
    assertThat(report.orders()).isEqualTo(5);
    assertThat(report.accounts()).isEqualTo(3);
    assertThat(report.got()).isEqualTo(3);
    assertThat(report.gotAccounts()).isEqualTo(2);
    assertThat(report.again()).isEqualTo(1);
    assertThat(report.used()).isEqualTo(2);
    assertThat(report.sums()).containsExactly(new TrialReport.Sum("EUR", 5, 2, 13_400, 600));
    assertThat(report.samples().stream().map(s -> s.saving().amount())).containsExactly(400L, 200L);
    assertThat(report.missed())
        .singleElement()
        .satisfies(m -> {
          assertThat(m.reason()).isInstanceOf(Reason.BelowMinimum.class);
          assertThat(List.of(m.orders(), m.nearest(), m.median(), m.close()))
              .containsExactly(2L, 100L, 1_500L, 1L);
          assertThat(m.samples().getFirst().order().customer().id().value()).isEqualTo("B");
        });
  }

  @Test
  void theEndOfThePromotionIsLeftOutAndItsLimitsStopItInTheOrderOfTime() {
    var trial = new Trial(tenFrom20(new Limits(null, null, 2L, 1_000L)));
    trial.add(order("A", 5, 9_000));
    trial.add(order("B", 1, 2_000));
    trial.add(order("C", 2, 3_000));
    TrialReport report = trial.report();
    assertThat(report.used()).isEqualTo(2);
    assertThat(report.usedUp()).isEqualTo(DAY.plus(Duration.ofDays(5)));
    assertThat(report.sums().getFirst().cost()).isEqualTo(500);
  }

  @Test
  void agreesWithCountingByHandOnAThousandOrders() {
    var random = new Random(42);
    var orders = new ArrayList<PastOrder>();
    for (int account = 0; account < 200; account++) {
      for (int i = 0; i < 5; i++) {
        orders.add(order("A" + account, i * 7 + random.nextInt(7), random.nextInt(6_000) + 1));
      }
    }
    var limits = new Limits(2L, null, 150L, 40_000L);
    var trial = new Trial(tenFrom20(limits));
    orders.forEach(trial::add);
    var uses = new HashMap<String, Integer>();
    var fit =
        orders.stream()
            .filter(o -> o.order().amount() >= 2_000)
            .filter(o -> uses.merge(o.customer().id().value(), 1, Integer::sum) <= 2)
            .sorted(Comparator.comparing(PastOrder::at))
            .toList();
    long used = 0;
    long spent = 0;
    for (PastOrder each : fit) {
      long off = (each.order().amount() * 10 + 50) / 100;
      if (used < 150 && spent + off <= 40_000) {
        used++;
        spent += off;
      }
    }
    assertThat(trial.report().used()).isEqualTo(used).isBetween(50L, 150L);
    assertThat(trial.report().sums().getFirst().cost()).isEqualTo(spent);
  }

  private static Promotion tenFrom20(Limits limits) {
    return new Promotion(
        new PromotionId("TEN"),
        Promotion.Status.PAUSED,
        new Window(
            null, DAY.atZone(ZoneOffset.UTC).toLocalDateTime(), ZoneOffset.UTC, java.util.Set.of()),
        new Condition.Clause(Field.ORDER_AMOUNT, Operator.GTE, List.of(new Operand.Whole(2_000))),
        new Effect(
            new Effect.Percent(new Rate(BigDecimal.TEN)),
            Effect.Target.ORDER,
            Effect.Selector.ANY,
            Effect.Per.ALL,
            null,
            null,
            null),
        Stacking.PLAIN,
        limits);
  }

  private static PastOrder order(String account, int day, long amount) {
    return new PastOrder(
        DAY.plus(Duration.ofDays(day)),
        new Customer(new AccountId(account), "consumer", "DE", 3L, 1L, List.of()),
        new Order(
            account + "-" + day + "-" + amount,
            Shop.EUR,
            null,
            List.of(new OrderItem("i", "plan", "P", 1, amount, true, Rate.ZERO))));
  }
}

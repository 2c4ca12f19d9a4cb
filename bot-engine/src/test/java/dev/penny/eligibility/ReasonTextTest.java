package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.EUR;
import static dev.penny.eligibility.Shop.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.explain.story.PlainText;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<Reason> ALL =
      List.of(
          new Reason.Plain(ReasonCode.CODE_NOT_FOUND),
          new Reason.Plain(ReasonCode.CODE_DISABLED),
          new Reason.Inactive(Promotion.Status.PAUSED),
          new Reason.NotStarted(NOON, BERLIN),
          new Reason.Expired(NOON, BERLIN),
          new Reason.OutsideHours(DayOfWeek.SUNDAY, Set.of(DayOfWeek.MONDAY)),
          new Reason.Plain(ReasonCode.RECIPIENT_MISMATCH),
          new Reason.WrongCurrency(Currency.getInstance("GBP"), EUR),
          new Reason.BelowMinimum(5000, 4580, false, EUR),
          new Reason.ClauseFailed(
              new Condition.Clause(
                  Field.ACCOUNT_ORDERS, Operator.EQ, List.of(new Operand.Whole(0))),
              false,
              "3"),
          new Reason.NothingSelected(new Effect.Selector(Set.of("plan5g"), null)),
          new Reason.AlreadyApplied("O1"),
          new Reason.LimitReached(ReasonCode.LIMIT_ACCOUNT_REACHED, 1, 1, 0),
          new Reason.LimitReached(ReasonCode.LIMIT_CODE_REACHED, 2, 2, 1),
          new Reason.LimitReached(ReasonCode.LIMIT_TOTAL_REACHED, 9, 9, 0),
          new Reason.OverBudget(500, 200, 640, EUR),
          new Reason.NotCombinable("SAVE20", null),
          new Reason.Plain(ReasonCode.NO_EFFECT),
          new Reason.ReservationEnded(NOON),
          new Reason.Plain(ReasonCode.NOT_CONFIRMED));

  @Test
  void everyReasonHasASentenceOfItsOwn() {
    assertThat(ALL).extracting(Reason::code).containsExactly(ReasonCode.values());
    var sentences =
        ALL.stream().map(r -> PlainText.of(ReasonText.of(r, "rule:P"))).collect(Collectors.toSet());
    assertThat(sentences).hasSize(ALL.size()).allMatch(s -> s.endsWith("."));
    assertThat(sentences)
        .contains(
            "The order must come to 50.00 EUR; it is at 45.80 EUR, 4.20 EUR short.",
            "It ended on 10 March 2024, 13:00 (Europe/Berlin).",
            "It asks that account orders be 0; here it is 3.",
            "This code can be used 2 times, and was used 1 time and is held 1 time.");
  }

  @Test
  void theCustomerReadsTheSameForAnUnknownAPrivateAndADisabledCode() {
    assertThat(
            ALL.stream()
                .filter(r -> r.code().shown() == ReasonCode.CODE_NOT_FOUND)
                .map(r -> PlainText.of(ReasonText.shown(r, "rule:P")))
                .collect(Collectors.toSet()))
        .containsExactly("There is no such code.");
  }
}

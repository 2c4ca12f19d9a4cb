package dev.penny.eligibility;

import static dev.penny.eligibility.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PracticeTest {
  private static final Instant LATER = NOON.plusSeconds(600);
  private final Practice practice =
      new Practice(
          List.of(
              promotion(
                  "P",
                  Condition.NONE,
                  effect(percent("10")),
                  Stacking.PLAIN,
                  new Limits(null, null, 1L, 640L))),
          List.of(coupon("SAVE", "P")),
          List.of());

  @Test
  void reserveRedeemAndGiveBackOnce() {
    assertThat(answer(Call.Action.RESERVE, "A1", "k1", NOON)).isEqualTo(done(Use.Status.RESERVED));
    assertThat(answer(Call.Action.REDEEM, "A2", "k2", NOON)).satisfies(PracticeTest::isFull);
    assertThat(answer(Call.Action.REDEEM, "A1", "k3", NOON)).isEqualTo(done(Use.Status.REDEEMED));
    assertThat(practice.uses()).hasSize(1);
    assertThat(answer(Call.Action.RELEASE, "A1", "k4", NOON)).isEqualTo(done(Use.Status.RELEASED));
    assertThat(answer(Call.Action.RELEASE, "A1", "k5", NOON))
        .isEqualTo(new Answer.Done(Use.Status.RELEASED, 0, false));
    assertThat(answer(Call.Action.REDEEM, "A2", "k6", NOON)).isEqualTo(done(Use.Status.REDEEMED));
  }

  @Test
  void aHoldThatRanOutCannotBeRedeemedAndFreesItsPlace() {
    answer(Call.Action.RESERVE, "A1", "k1", NOON);
    assertThat(answer(Call.Action.REDEEM, "A1", "k2", LATER))
        .isEqualTo(new Answer.Refused(List.of(new Reason.ReservationEnded(LATER)), false));
    assertThat(answer(Call.Action.RESERVE, "A1", "k3", NOON.plusSeconds(700)))
        .isEqualTo(done(Use.Status.RESERVED));
  }

  @Test
  void whatIsHeldIsNotHeldTwiceButMayBeChecked() {
    answer(Call.Action.RESERVE, "A1", "k1", NOON);
    assertThat(answer(Call.Action.RESERVE, "A1", "k2", NOON))
        .isEqualTo(new Answer.Refused(List.of(new Reason.AlreadyApplied("O1")), false));
    assertThat(((Answer.Validated) answer(Call.Action.VALIDATE, "A1", null, NOON)).assessment())
        .satisfies(a -> assertThat(a.discount()).isEqualTo(640));
  }

  @Test
  void theSameKeyGivesTheSameAnswerAlsoWhenItWasARefusal() {
    answer(Call.Action.REDEEM, "A1", "k1", NOON);
    assertThat(answer(Call.Action.REDEEM, "A2", "k2", NOON)).satisfies(PracticeTest::isFull);
    answer(Call.Action.RELEASE, "A1", "k3", NOON);
    assertThat(answer(Call.Action.REDEEM, "A2", "k2", LATER))
        .isInstanceOfSatisfying(Answer.Refused.class, r -> assertThat(r.replayed()).isTrue());
    assertThat(answer(Call.Action.REDEEM, "A3", "k2", LATER)).isEqualTo(new Answer.Conflict("k2"));
  }

  private Answer answer(Call.Action action, String account, @Nullable String key, Instant now) {
    var standard = standard();
    var situation = new Situation(now, customer(account), standard.order());
    Instant until = action == Call.Action.RESERVE ? now.plusSeconds(600) : null;
    return practice.answer(new Call(action, situation, List.of("SAVE"), key, until));
  }

  private static Answer done(Use.Status status) {
    return new Answer.Done(status, 640, false);
  }

  private static void isFull(Answer answer) {
    assertThat(((Answer.Refused) answer).reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.LIMIT_TOTAL_REACHED, ReasonCode.BUDGET_EXHAUSTED);
  }
}

package dev.penny.flow.timetopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.demo.DemoCustomer;
import dev.penny.flow.PlanStanding;
import dev.penny.flow.PlanStanding.State;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Payment;
import dev.penny.ledger.PaymentId;
import dev.penny.money.Money;
import dev.penny.store.InMemoryActionLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a plan of 87.55 in three parts goes, told from the payments. */
class PlanStandingTest {
  private static final AccountId MAYA = new AccountId("T1001");
  private static final LocalDate TODAY = ChatRoom.TODAY;
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private final AccountHistory history = books();
  private final ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private final Cases cases = granted();

  private static AccountHistory books() {
    return ChatRoom.DEMO.customers().stream()
        .map(DemoCustomer::books)
        .filter(b -> b.account().id().equals(MAYA))
        .findFirst()
        .orElseThrow();
  }

  private Cases granted() {
    Instant at = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var terms = TimeTerms.of(history, Cases.NONE, Policy.SHIPPED.time(), TODAY);
    var wish = new Action.Request(MAYA, terms.wish(Schedule.parts(3, FIRST)), "short");
    assertThat(ledger.take("k", Actor.customer(MAYA), wish, at)).isInstanceOf(Answer.Done.class);
    return ledger.cases(MAYA);
  }

  private AccountHistory paying(long... cents) {
    var bill = history.invoices().getLast().id();
    var payments = new ArrayList<>(history.payments());
    for (int i = 0; i < cents.length; i++) {
      Money amount = Money.of(cents[i], "EUR");
      LocalDate day = TODAY.plusDays(8L + i);
      payments.add(
          new Payment(
              new PaymentId("plan-" + i),
              MAYA,
              day,
              amount,
              history.account().paymentMethod(),
              Payment.Status.SETTLED,
              List.of(new Payment.Allocation(bill, amount, day)),
              Money.zero(amount.currency())));
    }
    return new AccountHistory(
        history.account(),
        history.subscriptions(),
        history.redemptions(),
        history.invoices(),
        payments,
        history.credits());
  }

  private TimeTerms terms(AccountHistory books, LocalDate today) {
    return TimeTerms.of(books, cases, Policy.SHIPPED.time(), today);
  }

  private PlanStanding plan(AccountHistory books, LocalDate today) {
    return terms(books, today).plans().getFirst();
  }

  @Test
  void whatIsPaidInTimeGoesOnToTheNextPart() {
    PlanStanding plan = plan(paying(2919), FIRST.plusDays(10));
    assertThat(plan.state()).isEqualTo(State.RUNNING);
    assertThat(plan.paid()).isEqualTo(Money.of(2919, "EUR"));
    assertThat(plan.next().due()).isEqualTo(FIRST.plusMonths(1));
    assertThat(plan.nextRest()).isEqualTo(Money.of(2918, "EUR"));
  }

  @Test
  void aPaymentThatIsNotThereIsLateForThreeDaysAndMissedThen() {
    assertThat(plan(history, FIRST).state()).isEqualTo(State.RUNNING);
    assertThat(plan(history, FIRST.plusDays(1)).state()).isEqualTo(State.LATE);
    assertThat(plan(history, FIRST.plusDays(3)).state()).isEqualTo(State.LATE);
    TimeTerms missed = terms(history, FIRST.plusDays(4));
    assertThat(missed.plans().getFirst().state()).isEqualTo(State.MISSED);
    assertThat(missed.plans().getFirst().rest()).isEqualTo(Money.of(8755, "EUR"));
    assertThat(missed.past().broken()).isEqualTo(1);
    assertThat(missed.running()).isNull();
  }

  @Test
  void aPartOfAPartIsNotEnough() {
    PlanStanding plan = plan(paying(2900), FIRST.plusDays(4));
    assertThat(plan.state()).isEqualTo(State.MISSED);
    assertThat(plan.nextRest()).isEqualTo(Money.of(19, "EUR"));
  }

  @Test
  void whoPaysAllIsDoneAndWhoPaysLateAfterAllGoesOn() {
    assertThat(plan(paying(8755), FIRST.plusMonths(6)).state()).isEqualTo(State.DONE);
    assertThat(plan(paying(2000, 919), FIRST.plusDays(20)).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aMissedPlanCountsForTheNextRequest() {
    TimeTerms later = terms(history, LocalDate.of(2026, 9, 20));
    assertThat(later.frees()).isNull();
    assertThat(later.past().broken()).isEqualTo(1);
    assertThat(later.isAtOnce()).isFalse();
  }
}

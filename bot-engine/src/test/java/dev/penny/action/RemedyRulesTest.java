package dev.penny.action;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.ask;
import static dev.penny.action.Actions.decide;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.payOut;
import static dev.penny.action.Actions.reallocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.action.CreditCase.Standing;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.CreditId;
import dev.penny.ledger.InvoiceId;
import dev.penny.store.InMemoryActionLedger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemedyRulesTest {
  private static final Actor BOB = new Actor(Level.AGENT, "bob");
  private final ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private int keys;

  private Answer take(Actor actor, Action action) {
    return ledger.take("k-" + keys++, actor, action, NOON);
  }

  private CaseId asked(Actor actor, Remedy remedy) {
    return ((Answer.Waits) take(actor, ask(remedy))).id();
  }

  private static Refusal why(Answer answer) {
    return switch (answer) {
      case Answer.Refused(var why) -> why;
      case Answer.Waits(_, var why) -> why;
      case Answer.Done done -> throw new AssertionError("was done: " + done);
    };
  }

  @Test
  void moneyThatWasPaidMovesOnlyWhenASecondPersonSaysYes() {
    for (Actor actor : List.of(CUSTOMER, AGENT, LEAD)) {
      var waits = (Answer.Waits) take(actor, ask(reallocation("P-" + actor.id(), 4800, null)));
      assertThat(waits.why())
          .isEqualTo(
              new Refusal(Rule.NEEDS_APPROVAL, Policy.SHIPPED.version(), Level.AGENT, null, null));
    }
    assertThat(ledger.waiting()).containsExactly(ACCOUNT);
    CaseId own = ledger.cases(ACCOUNT).remedies().get(1).id();
    assertThat(why(take(AGENT, decide(Kind.APPROVE_REALLOCATION, own))).rule())
        .isEqualTo(Rule.FOUR_EYES);
    assertThat(take(BOB, decide(Kind.APPROVE_REALLOCATION, own)))
        .isEqualTo(new Answer.Done(own, null));
    assertThat(ledger.cases(ACCOUNT).remedy(own).standing()).isEqualTo(Standing.POSTED);
  }

  @Test
  void thePaymentIsAskedAboutOnceAndAgainWhenItWasRefusedOrUndone() {
    CaseId id = asked(CUSTOMER, payOut("P-1", 4800));
    assertThat(why(take(CUSTOMER, ask(reallocation("P-1", 4800, null)))).rule())
        .isEqualTo(Rule.ASKED_ALREADY);
    take(AGENT, decide(Kind.REFUSE_REFUND, id));
    CaseId second = asked(CUSTOMER, payOut("P-1", 4800));
    take(AGENT, decide(Kind.APPROVE_REFUND, second));
    assertThat(why(take(CUSTOMER, ask(payOut("P-1", 4800)))).rule()).isEqualTo(Rule.ASKED_ALREADY);
    take(LEAD, decide(Kind.REVERSE_REFUND, second));
    assertThat(take(CUSTOMER, ask(payOut("P-1", 4800)))).isInstanceOf(Answer.Waits.class);
  }

  @Test
  void aRefundKeepsToItsOwnLimitsWhichAreNotThoseOfGoodwill() {
    take(AGENT, Actions.credit(2500));
    CaseId large = asked(CUSTOMER, payOut("P-1", 25_001));
    Refusal over = why(take(AGENT, decide(Kind.APPROVE_REFUND, large)));
    assertThat(over)
        .isEqualTo(
            new Refusal(Rule.LIMIT_EACH, Policy.SHIPPED.version(), Level.LEAD, euro(25_000), null));
    assertThat(take(LEAD, decide(Kind.APPROVE_REFUND, large)))
        .isEqualTo(new Answer.Done(large, euro(25_001)));
    assertThat(take(BOB, Actions.credit(2500))).isInstanceOf(Answer.Done.class);
  }

  @Test
  void splittingARefundDoesNotPassTheCustomersLimit() {
    long given = 0;
    for (int i = 0; i < 8; i++) {
      CaseId id = asked(CUSTOMER, payOut("P-" + i, 9_000));
      given += take(AGENT, decide(Kind.APPROVE_REFUND, id)) instanceof Answer.Done ? 9_000 : 0;
    }
    assertThat(given).isEqualTo(45_000); // 500.00 is the limit: 5 of 90.00 fit
  }

  @Test
  void whatIsOverdueIsPaidFirstAndACreditIsNotPaidOutUnlessALeadSaysSo() {
    var source = ((Remedy.PayOut) payOut("P-1", 4800)).source();
    var overdue = new Remedy.PayOut(source, euro(4800), euro(1000));
    Refusal why = why(take(CUSTOMER, ask(overdue)));
    assertThat(why.rule()).isEqualTo(Rule.OVERDUE_FIRST);
    assertThat(why.limit()).isEqualTo(euro(1000));
    assertThat(why.override()).isEqualTo(Level.LEAD);
    var credit =
        new Remedy.PayOut(new Remedy.Source.OfCredit(new CreditId("K-1")), euro(500), euro(0));
    assertThat(why(take(AGENT, ask(credit))).rule()).isEqualTo(Rule.CREDIT_STAYS);
    assertThat(take(LEAD, ask(credit))).isInstanceOf(Answer.Waits.class);
    assertThat(take(LEAD, ask(overdue))).isInstanceOf(Answer.Waits.class);
  }

  @Test
  void aFeeTakenBackCountsAsGivenAndItsReversalIsItsOpposite() {
    CaseId id = asked(CUSTOMER, reallocation("P-1", 4800, 500L));
    assertThat(take(AGENT, decide(Kind.APPROVE_REALLOCATION, id)))
        .isEqualTo(new Answer.Done(id, euro(500)));
    assertThat(take(LEAD, decide(Kind.REVERSE_REALLOCATION, id)))
        .isEqualTo(new Answer.Done(id, euro(-500)));
    assertThat(ledger.cases(ACCOUNT).postings())
        .extracting(p -> p.money().minor())
        .containsExactly(500L, -500L);
    assertThat(why(take(LEAD, decide(Kind.REVERSE_REALLOCATION, id))).rule())
        .isEqualTo(Rule.STANDING);
  }

  @Test
  void partsThatDoNotAddUpAreRefused() {
    var bill = new InvoiceId("I-1");
    for (long part : new long[] {4799, 4801, -4800}) {
      var off =
          new Remedy.Reallocation(
              ((Remedy.Reallocation) reallocation("P-1", 4800, null)).payment(),
              euro(4800),
              null,
              List.of(new Remedy.Part(bill, euro(part))),
              null);
      assertThat(why(take(CUSTOMER, ask(off))).rule()).isEqualTo(Rule.AMOUNT);
    }
    assertThat(why(take(CUSTOMER, ask(payOut("P-1", 0)))).rule()).isEqualTo(Rule.AMOUNT);
  }

  @Test
  void aDecisionOfAnotherKindDoesNotReachTheCase() {
    CaseId id = asked(CUSTOMER, payOut("P-1", 4800));
    assertThat(why(take(AGENT, decide(Kind.APPROVE_REALLOCATION, id))).rule())
        .isEqualTo(Rule.NO_SUCH_CASE);
    assertThat(why(take(AGENT, decide(Kind.CONFIRM_TRACE, id))).rule())
        .isEqualTo(Rule.NO_SUCH_CASE);
    assertThatThrownBy(() -> decide(Kind.REQUEST_REFUND, id))
        .hasMessageContaining("decides nothing");
  }

  @Test
  void theDaysLimitOfRefundsHoldsOverAllCustomers() {
    int paid = 0;
    for (int i = 0; i < 10; i++) {
      var other = new AccountId("B-" + i);
      var asked = new Action.RequestRemedy(other, payOut("P", 20_000), "paid twice");
      var id = ((Answer.Waits) take(Actor.customer(other), asked)).id();
      var approve = new Action.DecideRemedy(other, id, Kind.APPROVE_REFUND, "yes");
      paid += take(AGENT, approve) instanceof Answer.Done ? 1 : 0;
    }
    assertThat(paid).isEqualTo(7); // 1,500.00 a day
    var tomorrow = NOON.plus(Duration.ofDays(1));
    CaseId id = asked(CUSTOMER, payOut("P-9", 20_000));
    assertThat(ledger.take("t", AGENT, decide(Kind.APPROVE_REFUND, id), tomorrow))
        .isInstanceOf(Answer.Done.class);
  }
}

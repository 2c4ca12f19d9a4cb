package dev.penny.action;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.ask;
import static dev.penny.action.Actions.dispute;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action.Verdict;
import dev.penny.ledger.PaymentId;
import dev.penny.store.InMemoryActionLedger;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who may do all the same what was refused. */
class OverruleTest {
  private final ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private int keys;

  private Answer take(Actor actor, Action action) {
    return ledger.take("k-" + keys++, actor, action, NOON);
  }

  private Answer overrule(Actor actor, CaseId id) {
    return take(actor, new Action.Overrule(ACCOUNT, id, "they have paid well for years"));
  }

  private static Rule rule(Answer answer) {
    return ((Answer.Refused) answer).why().rule();
  }

  private Cases cases() {
    return ledger.cases(ACCOUNT);
  }

  @Test
  void whatTheTableRefusedIsGrantedByALeadAndByNobodyBelow() {
    take(CUSTOMER, new Action.Request(ACCOUNT, time(6), "money is short"));
    RefusedCase refused = cases().refused().getFirst();
    assertThat(refused.why().rule()).isEqualTo(Rule.TIME_TOO_MUCH);
    Answer agent = overrule(AGENT, refused.id());
    assertThat(rule(agent)).isEqualTo(Rule.LEVEL);
    assertThat(((Answer.Refused) agent).why().override()).isEqualTo(Level.LEAD);
    assertThat(overrule(LEAD, refused.id())).isEqualTo(new Answer.Done(refused.id(), null));
    assertThat(cases().refused()).isEmpty();
    assertThat(cases().request(refused.id()).standing()).isEqualTo(RequestCase.Standing.GRANTED);
    assertThat(rule(overrule(LEAD, refused.id()))).isEqualTo(Rule.STANDING);
  }

  @Test
  void aDisputeThatCameTooLateIsOpenedByAnAgent() {
    take(CUSTOMER, dispute("I-1-1", null, LocalDate.of(2026, 1, 1)));
    CaseId id = cases().refused().getFirst().id();
    assertThat(overrule(AGENT, id)).isInstanceOf(Answer.Done.class);
    assertThat(cases().dispute(id).holds()).isTrue();
    assertThat(cases().dispute(id).steps()).hasSize(2);
  }

  @Test
  void aRefundThatARuleRefusedStillTakesASecondPerson() {
    var credit = new Remedy.Source.OfPayment(new PaymentId("P-1"));
    take(CUSTOMER, ask(new Remedy.PayOut(credit, euro(4800), euro(100))));
    CaseId id = cases().refused().getFirst().id();
    assertThat(rule(overrule(AGENT, id))).isEqualTo(Rule.LEVEL);
    assertThat(overrule(LEAD, id)).isInstanceOf(Answer.Waits.class);
    assertThat(cases().remedy(id).standing()).isEqualTo(CreditCase.Standing.WAITING);
    assertThat(cases().postings()).isEmpty();
  }

  @Test
  void whatAPersonRefusedIsGrantedByALeadWhoIsSomebodyElse() {
    var id = ((Answer.Waits) take(CUSTOMER, Actions.of(Kind.REQUEST_CHANGE))).id();
    take(LEAD, new Action.Settle(ACCOUNT, id, Verdict.REFUSE, "not now"));
    assertThat(rule(overrule(AGENT, id))).isEqualTo(Rule.LEVEL);
    assertThat(rule(overrule(LEAD, id))).isEqualTo(Rule.FOUR_EYES);
    assertThat(overrule(new Actor(Level.LEAD, "leo"), id)).isInstanceOf(Answer.Done.class);
    assertThat(cases().request(id).standing()).isEqualTo(RequestCase.Standing.GRANTED);
  }

  @Test
  void whatIsGrantedMeanwhileOrPastItsDayIsNotOverruled() {
    take(CUSTOMER, new Action.Request(ACCOUNT, time(6), "money is short"));
    CaseId id = cases().refused().getFirst().id();
    var late =
        ledger.take(
            "late",
            LEAD,
            new Action.Overrule(ACCOUNT, id, "all the same"),
            NOON.plus(Duration.ofDays(11)));
    assertThat(rule(late)).as("its first day is over").isEqualTo(Rule.STANDING);
    take(CUSTOMER, new Action.Request(ACCOUNT, time(3), "money is short"));
    assertThat(cases().refused()).as("another took its place").isEmpty();
    assertThat(rule(overrule(LEAD, id))).isEqualTo(Rule.NO_SUCH_CASE);
  }

  @Test
  void aLeadMayAskForMoreThanTheTableGivesAndNobodyForAScheduleThatIsNone() {
    Action asked = new Action.Request(ACCOUNT, time(6), "agreed by phone");
    assertThat(take(AGENT, asked)).isInstanceOf(Answer.Refused.class);
    assertThat(take(LEAD, asked)).isInstanceOf(Answer.Done.class);
    assertThat(take(LEAD, asked))
        .as("there is a plan, and a lead may")
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void aDecisionThatWasRefusedIsNoCase() {
    take(CUSTOMER, Actions.of(Kind.APPROVE_CREDIT));
    take(CUSTOMER, Actions.of(Kind.REQUEST_CHANGE));
    take(CUSTOMER, Actions.of(Kind.REQUEST_CHANGE)); // waits already: it is decided there
    assertThat(cases().refused()).isEmpty();
    assertThat(rule(overrule(LEAD, new CaseId("X-1")))).isEqualTo(Rule.NO_SUCH_CASE);
  }
}

package dev.penny.action;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.dispute;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.action.Action.Step;
import dev.penny.action.Action.Verdict;
import dev.penny.action.RequestCase.Standing;
import dev.penny.money.Money;
import dev.penny.store.InMemoryActionLedger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRulesTest {
  private final ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private int keys;

  private Answer take(Actor actor, Action action) {
    return ledger.take("k-" + keys++, actor, action, NOON);
  }

  private Answer ask(Wish wish) {
    return take(CUSTOMER, new Action.Request(ACCOUNT, wish, "money is short"));
  }

  private static Wish.TimeToPay with(Money balance, Wish.Past past) {
    Wish.TimeToPay plain = time(1);
    return new Wish.TimeToPay(
        Wish.Shape.PARTS,
        plain.asked(),
        plain.due(),
        balance,
        balance,
        plain.bills(),
        List.of(new Wish.Part(plain.parts().getFirst().due(), balance)),
        past);
  }

  private static Rule rule(Answer answer) {
    return switch (answer) {
      case Answer.Refused(var why) -> why.rule();
      case Answer.Waits(_, var why) -> why.rule();
      case Answer.Done done -> throw new AssertionError("was done: " + done);
    };
  }

  private static CaseId id(Answer answer) {
    return switch (answer) {
      case Answer.Done(var id, _) -> id;
      case Answer.Waits(var id, _) -> id;
      case Answer.Refused(var why) -> throw new AssertionError("was refused: " + why);
    };
  }

  @Test
  void whatTheTableGivesIsGrantedAtOnce() {
    CaseId id = id(ask(time(3)));
    assertThat(id.value()).startsWith("T-");
    assertThat(ledger.cases(ACCOUNT).request(id).standing()).isEqualTo(Standing.GRANTED);
    assertThat(ledger.waiting()).isEmpty();
  }

  @Test
  void aSecondOneIsRefusedWithTheDateItFrees() {
    ask(time(3));
    var no = ((Answer.Refused) ask(time(2))).why();
    LocalDate asked = time(3).asked();
    assertThat(no.rule()).isEqualTo(Rule.TIME_AGAIN);
    assertThat(no.since()).isEqualTo(asked.plusDays(90));
    assertThat(no.override()).isEqualTo(Level.LEAD);
    assertThat(no.version()).isEqualTo(Policy.SHIPPED.version());
    var later = NOON.plus(Duration.ofDays(90));
    assertThat(ledger.take("t", CUSTOMER, Actions.of(Kind.REQUEST_TIME), later))
        .as("what was worked out on another day is not taken")
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void moreThanTheRowGivesIsRefused() {
    assertThat(rule(ask(time(4)))).isEqualTo(Rule.TIME_TOO_MUCH);
    var late = time(1);
    LocalDate far = late.due().plusDays(22);
    var longer =
        new Wish.TimeToPay(
            Wish.Shape.LATER,
            late.asked(),
            late.due(),
            late.balance(),
            late.open(),
            late.bills(),
            List.of(new Wish.Part(far, late.balance())),
            late.past());
    assertThat(rule(ask(longer))).isEqualTo(Rule.TIME_TOO_MUCH);
  }

  @Test
  void theTableLooksAtBalanceHistoryTenureAndDisputes() {
    assertThat(rule(ask(with(euro(12_000), new Wish.Past(3, 0, 24))))).isEqualTo(Rule.DECIDED_BY);
    assertThat(rule(ask(with(euro(900), new Wish.Past(0, 0, 24))))).isEqualTo(Rule.WAITS_ALREADY);
  }

  @Test
  void nothingIsGivenWhereNoRowFits() {
    assertThat(rule(ask(with(euro(900), new Wish.Past(0, 0, 24))))).isEqualTo(Rule.TIME_NONE);
    assertThat(rule(ask(with(euro(300_001), new Wish.Past(0, 0, 24))))).isEqualTo(Rule.TIME_NONE);
    assertThat(rule(ask(with(euro(12_000), new Wish.Past(0, 2, 24))))).isEqualTo(Rule.TIME_NONE);
    assertThat(rule(ask(with(euro(12_000), new Wish.Past(6, 0, 24))))).isEqualTo(Rule.TIME_NONE);
    var yen = new Wish.Past(0, 0, 24);
    assertThat(rule(ask(with(Money.of(12_000, "NOK"), yen)))).isEqualTo(Rule.TIME_NONE);
  }

  @Test
  void anOpenDisputeLeavesItToAPerson() {
    take(CUSTOMER, dispute("I-1-1"));
    var waits = (Answer.Waits) ask(time(3));
    assertThat(waits.why().override()).isEqualTo(Level.AGENT);
    assertThat(ledger.waiting()).containsExactly(ACCOUNT);
    var approve = new Action.Settle(ACCOUNT, waits.id(), Verdict.APPROVE, "fair");
    assertThat(take(AGENT, approve)).isEqualTo(new Answer.Done(waits.id(), null));
    assertThat(ledger.cases(ACCOUNT).request(waits.id()).standing()).isEqualTo(Standing.GRANTED);
    assertThat(rule(take(LEAD, approve))).isEqualTo(Rule.STANDING);
  }

  @Test
  void whatALeadDecidesIsNotForAnAgent() {
    CaseId id = id(ask(with(euro(100_000), new Wish.Past(4, 1, 2))));
    var approve = new Action.Settle(ACCOUNT, id, Verdict.APPROVE, "fair");
    assertThat(rule(take(AGENT, approve))).isEqualTo(Rule.LEVEL);
    assertThat(take(LEAD, approve)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void aScheduleThatDoesNotAddUpCannotBeMade() {
    var part = new Wish.Part(time(1).asked(), euro(11_999));
    assertThatThrownBy(() ->
            new Wish.TimeToPay(
                Wish.Shape.PARTS,
                time(1).asked(),
                time(1).due(),
                euro(12_000),
                euro(12_000),
                List.of(),
                List.of(part),
                new Wish.Past(0, 0, 0)))
        .hasMessageContaining("119.99");
  }

  @Test
  void changesAndEndsWaitForAPersonAndMayBeTakenBack() {
    for (Kind kind : List.of(Kind.REQUEST_CHANGE, Kind.REQUEST_END)) {
      CaseId id = id(take(CUSTOMER, Actions.of(kind)));
      assertThat(rule(take(CUSTOMER, Actions.of(kind)))).isEqualTo(Rule.WAITS_ALREADY);
      var back = new Action.Settle(ACCOUNT, id, Verdict.WITHDRAW, "no longer");
      assertThat(take(CUSTOMER, back)).isInstanceOf(Answer.Done.class);
      assertThat(rule(take(CUSTOMER, back))).isEqualTo(Rule.STANDING);
    }
    CaseId time = id(ask(time(3)));
    var back = new Action.Settle(ACCOUNT, time, Verdict.WITHDRAW, "no longer");
    assertThat(rule(take(CUSTOMER, back))).isEqualTo(Rule.LEVEL);
    assertThat(take(AGENT, back)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void evidenceThatIsSentMovesTheDisputeOn() {
    CaseId id = id(take(CUSTOMER, dispute("I-1-1")));
    take(AGENT, Actions.move(id, Step.ASK_EVIDENCE));
    for (int i = 0; i < 5; i++) {
      var sent = new Action.SendProof(ACCOUNT, id, "f-" + i, "a photo");
      assertThat(take(CUSTOMER, sent)).isEqualTo(new Answer.Done(id, null));
    }
    DisputeCase now = ledger.cases(ACCOUNT).dispute(id);
    assertThat(now.standing()).isEqualTo(DisputeCase.Standing.UNDER_REVIEW);
    assertThat(now.files()).containsExactly("f-0", "f-1", "f-2", "f-3", "f-4");
    assertThat(rule(take(CUSTOMER, new Action.SendProof(ACCOUNT, id, "f-6", "a photo"))))
        .isEqualTo(Rule.TOO_MANY_FILES);
    take(CUSTOMER, Actions.move(id, Step.WITHDRAW));
    assertThat(rule(take(CUSTOMER, new Action.SendProof(ACCOUNT, id, "f-7", "a photo"))))
        .isEqualTo(Rule.STANDING);
  }

  @Test
  void aProofIsAskedForSentAndDecidedOn() {
    CaseId id = id(take(AGENT, Actions.of(Kind.ASK_PROOF)));
    assertThat(ledger.waiting()).isEmpty();
    take(CUSTOMER, new Action.SendProof(ACCOUNT, id, "f-1", "a photo"));
    assertThat(ledger.waiting()).containsExactly(ACCOUNT);
    take(AGENT, new Action.Settle(ACCOUNT, id, Verdict.APPROVE, "it is them"));
    assertThat(ledger.cases(ACCOUNT).request(id).standing()).isEqualTo(Standing.GRANTED);
    assertThat(ledger.waiting()).isEmpty();
  }
}

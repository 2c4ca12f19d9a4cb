package dev.penny.action;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.credit;
import static dev.penny.action.Actions.dispute;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.action.Action.Step;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import dev.penny.store.InMemoryActionLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {
  private final ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private int keys;

  private Answer take(Actor actor, Action action) {
    return ledger.take("k-" + keys++, actor, action, NOON);
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

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyActionIsBlockedOneLevelTooLow(Kind kind) {
    Level needed = Policy.SHIPPED.level(kind);
    for (Level low : Level.values()) {
      var actor = new Actor(low, ACCOUNT.value());
      Answer answer = ledger.take(kind + "-" + low, actor, Actions.of(kind), NOON);
      boolean blocked = answer instanceof Answer.Refused(var why) && why.rule() == Rule.LEVEL;
      assertThat(blocked).as(kind + " as " + low).isEqualTo(!low.reaches(needed));
    }
    Level below = List.of(Level.values()).get(List.of(Level.values()).indexOf(needed) - 1);
    var why = ((Answer.Refused) take(new Actor(below, ACCOUNT.value()), Actions.of(kind))).why();
    assertThat(why)
        .isEqualTo(new Refusal(Rule.LEVEL, Policy.SHIPPED.version(), needed, null, null));
  }

  @Test
  void aCustomerActsOnTheirOwnAccountAlone() {
    Answer answer = take(Actor.customer(new AccountId("A-2")), credit(500));
    assertThat(rule(answer)).isEqualTo(Rule.OWN_ACCOUNT);
  }

  @Test
  void theBotGivesNothingByItselfAndSaysWhoMay() {
    var waits = (Answer.Waits) take(CUSTOMER, credit(500));
    assertThat(waits.why().rule()).isEqualTo(Rule.LIMIT_EACH);
    assertThat(waits.why().override()).isEqualTo(Level.AGENT);
    assertThat(waits.why().version()).isEqualTo(Policy.SHIPPED.version());
    assertThat(ledger.cases(ACCOUNT).postings()).isEmpty();
  }

  @Test
  void anAgentGivesWithinTheLimitAndAsksAboveIt() {
    assertThat(take(AGENT, credit(2500))).isInstanceOf(Answer.Done.class);
    var waits = (Answer.Waits) take(AGENT, credit(2501));
    assertThat(waits.why().rule()).isEqualTo(Rule.LIMIT_EACH);
    assertThat(waits.why().limit()).isEqualTo(euro(2500));
    assertThat(waits.why().override()).isEqualTo(Level.LEAD);
  }

  @Test
  void splittingDoesNotPassTheCustomersLimit() {
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < 20; i++) {
      answers.add(take(AGENT, credit(900)));
    }
    Money given = euro(0);
    for (Cases.Posting posting : ledger.cases(ACCOUNT).postings()) {
      given = given.plus(posting.money());
    }
    assertThat(given).isEqualTo(euro(4500)); // 50.00 is the limit: 5 of 9.00 fit
    assertThat(answers.subList(5, 20)).allMatch(a -> rule(a) == Rule.LIMIT_CUSTOMER);
  }

  @Test
  void theDaysLimitHoldsOverAllCustomersAndIsNewTomorrow() {
    int given = 0;
    for (int i = 0; i < 20; i++) {
      var other = new AccountId("B-" + i);
      var action = new Action.RequestCredit(other, euro(2000), "down");
      given += take(AGENT, action) instanceof Answer.Done ? 1 : 0;
    }
    assertThat(given).isEqualTo(7); // 150.00 a day
    var tomorrow = NOON.plus(Duration.ofDays(1));
    var action = new Action.RequestCredit(new AccountId("C"), euro(2000), "down");
    assertThat(ledger.take("t", AGENT, action, tomorrow)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void aRequestIsApprovedByAnotherOnceAndInTheirLimit() {
    CaseId id = id(take(AGENT, credit(10_000)));
    var approve = new Action.ApproveCredit(ACCOUNT, id, null, "a week without service");
    assertThat(rule(take(AGENT, approve))).isEqualTo(Rule.FOUR_EYES);
    assertThat(rule(take(new Actor(Level.AGENT, "bob"), approve))).isEqualTo(Rule.LIMIT_EACH);
    assertThat(take(LEAD, approve)).isEqualTo(new Answer.Done(id, euro(10_000)));
    assertThat(rule(take(LEAD, approve))).isEqualTo(Rule.STANDING);
  }

  @Test
  void anAmountLeftOpenIsNamedByWhoeverApproves() {
    CaseId id = id(take(CUSTOMER, new Action.RequestCredit(ACCOUNT, null, "the outage")));
    var open = new Action.ApproveCredit(ACCOUNT, id, null, "yes");
    assertThat(rule(take(AGENT, open))).isEqualTo(Rule.AMOUNT);
    var named = new Action.ApproveCredit(ACCOUNT, id, euro(750), "yes");
    assertThat(take(AGENT, named)).isEqualTo(new Answer.Done(id, euro(750)));
    assertThat(ledger.waiting()).isEmpty();
  }

  @Test
  void aCreditIsTakenBackByItsOppositeAndStaysInTheBooks() {
    CaseId id = id(take(AGENT, credit(2000)));
    var reverse = new Action.ReverseCredit(ACCOUNT, id, "given twice");
    assertThat(take(LEAD, reverse)).isEqualTo(new Answer.Done(id, euro(-2000)));
    Cases cases = ledger.cases(ACCOUNT);
    assertThat(cases.postings()).extracting(p -> p.money().minor()).containsExactly(2000L, -2000L);
    assertThat(cases.credit(id).standing()).isEqualTo(CreditCase.Standing.REVERSED);
    assertThat(rule(take(LEAD, reverse))).isEqualTo(Rule.STANDING);
    take(AGENT, credit(2500));
    assertThat(rule(take(AGENT, credit(2500)))).isEqualTo(Rule.LIMIT_CUSTOMER); // used stays used
  }

  @Test
  void aDisputeIsHeldOnceAndOnlyInTime() {
    CaseId id = id(take(CUSTOMER, dispute("I-1-1")));
    assertThat(ledger.cases(ACCOUNT).held(euro(0).currency())).isEqualTo(euro(1200));
    assertThat(rule(take(CUSTOMER, dispute("I-1-1")))).isEqualTo(Rule.DISPUTED_ALREADY);
    var late = (Answer.Refused) take(CUSTOMER, dispute("I-1-2", null, LocalDate.of(2026, 4, 20)));
    assertThat(late.why().rule()).isEqualTo(Rule.TOO_LATE);
    assertThat(late.why().since()).isEqualTo(LocalDate.of(2026, 4, 21));
    assertThat(take(CUSTOMER, dispute("I-1-2", null, LocalDate.of(2026, 4, 21))))
        .isInstanceOf(Answer.Done.class);
    take(CUSTOMER, move(id, Step.WITHDRAW));
    assertThat(ledger.cases(ACCOUNT).held(euro(0).currency())).isEqualTo(euro(1200));
  }

  @Test
  void whatOurOwnCheckDoubtsIsReviewedAtOnceHoweverOld() {
    CaseId id = id(take(CUSTOMER, dispute("x", "DUPLICATE_CHARGE", LocalDate.of(2025, 1, 1))));
    DisputeCase dispute = ledger.cases(ACCOUNT).dispute(id);
    assertThat(dispute.standing()).isEqualTo(DisputeCase.Standing.UNDER_REVIEW);
    assertThat(dispute.nextBy(Policy.SHIPPED)).isEqualTo(LocalDate.of(2026, 7, 20));
    assertThat(take(AGENT, move(id, Step.UPHOLD))).isEqualTo(new Answer.Done(id, euro(1200)));
    assertThat(ledger.cases(ACCOUNT).open()).isEmpty();
  }

  @Test
  void theStatusMachineTakesEachStepOnlyWhereItFollows() {
    var steps = new EnumMap<DisputeCase.Standing, Object>(DisputeCase.Standing.class);
    for (DisputeCase.Standing from : DisputeCase.Standing.values()) {
      steps.put(
          from, Arrays.stream(Step.values()).filter(s -> Authority.follows(from, s)).toList());
    }
    assertThat(steps)
        .hasToString(
            "{OPENED=[ASK_EVIDENCE, REVIEW, UPHOLD, REFUSE, WITHDRAW],"
                + " EVIDENCE_WANTED=[REVIEW, UPHOLD, REFUSE, WITHDRAW],"
                + " UNDER_REVIEW=[ASK_EVIDENCE, UPHOLD, REFUSE, WITHDRAW],"
                + " UPHELD=[], REFUSED=[], WITHDRAWN=[]}");
  }

  @Test
  void nothingIsDoneWithoutAReason() {
    Answer answer = take(AGENT, new Action.RequestCredit(ACCOUNT, euro(500), " "));
    assertThat(rule(answer)).isEqualTo(Rule.REASON_MISSING);
  }

  @Test
  void theTableToBeCopiedIsTheOneThatHolds() throws IOException {
    var table = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/dist/conf/policy.properties"))) {
      table.load(in);
    }
    assertThat(Policy.of(table)).isEqualTo(Policy.SHIPPED);
  }

  @Test
  void aPolicyThatIsNotWholeIsRefusedByItsKey() {
    var table = new Properties();
    table.setProperty("level.request_credit", "anybody");
    assertThatThrownBy(() -> Policy.of(table))
        .hasMessageContaining("level.request_credit=anybody")
        .hasMessageContaining("anonymous, customer, agent");
  }
}

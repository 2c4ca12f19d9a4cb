package dev.penny.store;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.ask;
import static dev.penny.action.Actions.credit;
import static dev.penny.action.Actions.decide;
import static dev.penny.action.Actions.discount;
import static dev.penny.action.Actions.dispute;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.payOut;
import static dev.penny.action.Actions.reallocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actions;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.Discount;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Remedy;
import dev.penny.action.Rule;
import dev.penny.action.Ruling;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.promotion.ReasonCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What every book of actions must hold to; each test has it empty. */
abstract class ActionLedgerContract {
  abstract ActionLedger ledger();

  @Test
  void theSameKeyAndInputGiveTheSameAnswerAndOneEffect() {
    Answer first = ledger().take("k", AGENT, credit(500), NOON);
    Answer again = ledger().take("k", AGENT, credit(500), NOON.plusSeconds(60));
    assertThat(again).isEqualTo(first).isInstanceOf(Answer.Done.class);
    assertThat(ledger().entries(ACCOUNT)).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherInputIsRefusedAndDoesNothing() {
    ledger().take("k", AGENT, credit(500), NOON);
    for (Answer other :
        List.of(
            ledger().take("k", AGENT, credit(501), NOON),
            ledger().take("k", LEAD, credit(500), NOON))) {
      assertThat(other)
          .isInstanceOfSatisfying(
              Answer.Refused.class, no -> assertThat(no.why().rule()).isEqualTo(Rule.KEY_REUSED));
    }
    assertThat(ledger().entries(ACCOUNT)).hasSize(1);
  }

  @Test
  void entriesComeBackAsTheyWereWritten() {
    ledger().take("a", CUSTOMER, credit(500), NOON);
    ledger().take("b", CUSTOMER, dispute("I-1-1"), NOON.plusSeconds(1));
    ledger().take("c", CUSTOMER, dispute("I-1-1"), NOON.plusSeconds(2));
    var entries = ledger().entries(ACCOUNT);
    assertThat(entries).extracting(e -> e.key()).containsExactly("a", "b", "c");
    assertThat(entries.getFirst().action()).isEqualTo(credit(500));
    assertThat(entries.get(1).action()).isEqualTo(dispute("I-1-1"));
    assertThat(entries.get(2).answer()).isInstanceOf(Answer.Refused.class);
    assertThat(entries.get(2).at()).isEqualTo(NOON.plusSeconds(2));
  }

  @Test
  void sixtyFourParallelTriesOfOneActionHaveOneEffect() throws Exception {
    List<Answer> answers = parallel(64, _ -> ledger().take("one", AGENT, credit(500), NOON));
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(ledger().cases(ACCOUNT).postings()).hasSize(1);
  }

  @Test
  void parallelTriesUnderManyKeysCannotPassTheCustomersLimit() throws Exception {
    parallel(64, i -> ledger().take("k" + i, person(i), credit(300), NOON));
    Money given = euro(0);
    for (Cases.Posting posting : ledger().cases(ACCOUNT).postings()) {
      given = given.plus(posting.money());
    }
    assertThat(given).isEqualTo(euro(4800)); // 50.00 is the limit: 16 of 3.00 fit
  }

  @Test
  void parallelTriesOnManyAccountsCannotPassTheDaysLimit() throws Exception {
    List<Answer> answers =
        parallel(
            64,
            i -> {
              var asked = new Action.RequestCredit(new AccountId("B" + i), euro(400), "down");
              return ledger().take("k" + i, AGENT, asked, NOON);
            });
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(37); // of 150.00
  }

  @Test
  void sixtyFourParallelRequestsForTimeToPayGiveOnePlan() throws Exception {
    var asked = new Action.Request(ACCOUNT, Actions.time(3), "money is short");
    List<Answer> answers = parallel(64, i -> ledger().take("k" + i, CUSTOMER, asked, NOON));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
    assertThat(ledger().cases(ACCOUNT).requests())
        .singleElement()
        .satisfies(r -> assertThat(r.wish()).isEqualTo(Actions.time(3)));
  }

  @Test
  void sixtyFourParallelRequestsAboutOnePaymentLeaveOneCase() throws Exception {
    List<Answer> answers =
        parallel(64, i -> ledger().take("k" + i, CUSTOMER, ask(payOut("P-1", 4800)), NOON));
    assertThat(answers.stream().filter(Answer.Waits.class::isInstance)).hasSize(1);
    assertThat(ledger().cases(ACCOUNT).remedies()).hasSize(1);
  }

  @Test
  void sixtyFourParallelApprovalsOfOneRefundPayItOnce() throws Exception {
    var id = ((Answer.Waits) ledger().take("a", CUSTOMER, ask(payOut("P-1", 4800)), NOON)).id();
    parallel(64, i -> ledger().take("k" + i, person(i), decide(Kind.APPROVE_REFUND, id), NOON));
    assertThat(ledger().cases(ACCOUNT).postings())
        .extracting(p -> p.money().minor())
        .containsExactly(4800L);
    Answer again = ledger().take("a", CUSTOMER, ask(payOut("P-1", 4801)), NOON);
    assertThat(((Answer.Refused) again).why().rule()).isEqualTo(Rule.KEY_REUSED);
  }

  @Test
  void parallelRefundsCannotPassTheCustomersLimit() throws Exception {
    var ids = new ArrayList<CaseId>();
    for (int i = 0; i < 32; i++) {
      Answer asked = ledger().take("r" + i, CUSTOMER, ask(payOut("P-" + i, 3000)), NOON);
      ids.add(((Answer.Waits) asked).id());
    }
    List<Answer> answers =
        parallel(
            32,
            i -> ledger().take("k" + i, person(i), decide(Kind.APPROVE_REFUND, ids.get(i)), NOON));
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(16); // of 500.00
  }

  @Test
  void parallelDiscountsUnderManyKeysCannotPassTheCustomersLimit() throws Exception {
    parallel(64, i -> ledger().take("k" + i, person(i), discount(300), NOON));
    Money given = euro(0);
    for (Cases.Posting posting : ledger().cases(ACCOUNT).postings()) {
      given = given.plus(posting.money());
    }
    assertThat(given).isEqualTo(euro(4800)); // 50.00 is the limit: 16 of 3.00 fit
    assertThat(ledger().cases(ACCOUNT).discounts()).hasSize(64); // the others wait for a lead
    assertThat(ledger().waiting()).containsExactly(ACCOUNT);
  }

  @Test
  void parallelDiscountsOnManyAccountsCannotPassTheDaysLimit() throws Exception {
    List<Answer> answers =
        parallel(
            64,
            i -> {
              var ground = new Discount.Ground.Amount(euro(400));
              var asked = Actions.discount(new AccountId("B" + i), ground, 400);
              return ledger().take("k" + i, AGENT, asked, NOON);
            });
    assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(37); // of 150.00
  }

  @Test
  void sixtyFourParallelApprovalsOfOneDiscountGiveItOnce() throws Exception {
    var id = ((Answer.Waits) ledger().take("a", AGENT, discount(9000), NOON)).id();
    parallel(
        64,
        i ->
            ledger()
                .take(
                    "k" + i,
                    new Actor(Level.LEAD, "lead-" + i % 8),
                    Actions.decide(id, Ruling.APPROVE),
                    NOON));
    assertThat(ledger().cases(ACCOUNT).postings())
        .extracting(p -> p.money().minor())
        .containsExactly(9000L);
    assertThat(ledger().waiting()).isEmpty();
  }

  @Test
  void discountsAndUsedCodesComeBackAsTheyWereWritten() {
    var promise = Actions.promise("SPRING", 500, ReasonCode.EXPIRED);
    var percent = Actions.discount(new Discount.Ground.Percent(Rate.of("12.50")), 700);
    ledger().take("a", AGENT, promise, NOON);
    ledger().take("b", AGENT, percent, NOON);
    ledger().take("c", AGENT, Actions.codes(false), NOON);
    ledger().take("d", AGENT, Actions.codes(true), NOON);
    assertThat(ledger().entries(ACCOUNT))
        .extracting(e -> e.action())
        .containsExactly(promise, percent, Actions.codes(false), Actions.codes(true));
    Answer other = ledger().take("a", AGENT, discount(500), NOON);
    assertThat(((Answer.Refused) other).why().rule()).isEqualTo(Rule.KEY_REUSED);
  }

  @Test
  void remediesComeBackAsTheyWereWritten() {
    var move = ask(reallocation("P-1", 4800, 500L));
    var trace = ask(new Remedy.Trace(null, LocalDate.of(2026, 6, 10)));
    ledger().take("a", CUSTOMER, move, NOON);
    ledger().take("b", CUSTOMER, trace, NOON);
    ledger().take("c", CUSTOMER, ask(payOut("P-2", 100)), NOON);
    assertThat(ledger().entries(ACCOUNT))
        .extracting(e -> e.action())
        .containsExactly(move, trace, ask(payOut("P-2", 100)));
  }

  @Test
  void whatWaitsForADecisionIsListedUntilItIsTaken() {
    var id = ((Answer.Waits) ledger().take("a", CUSTOMER, credit(500), NOON)).id();
    assertThat(ledger().waiting()).containsExactly(ACCOUNT);
    ledger().take("b", AGENT, new Action.RefuseCredit(ACCOUNT, id, "no outage then"), NOON);
    assertThat(ledger().waiting()).isEmpty();
  }

  static Actor person(int i) {
    return new Actor(Level.AGENT, "agent-" + i % 8);
  }

  static List<Answer> parallel(int tries, IntFunction<Answer> each) throws Exception {
    return Race.all(tries, tries, each);
  }
}

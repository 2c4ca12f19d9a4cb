package dev.penny.action;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.correct;
import static dev.penny.action.Actions.credit;
import static dev.penny.action.Actions.dispute;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.chat.ChatRoom;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Credit;
import dev.penny.ledger.CreditId;
import dev.penny.money.Money;
import dev.penny.store.InMemoryActionLedger;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private final InMemoryActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private int keys;

  private Answer take(Actor actor, Action action) {
    return ledger.take("k-" + keys++, actor, action, NOON);
  }

  private static Rule rule(Answer answer) {
    return ((Answer.Refused) answer).why().rule();
  }

  @Test
  void aLineIsGivenBackOnceWhateverTheKey() {
    var done = (Answer.Done) take(LEAD, correct("I-1-1", 410));
    assertThat(done.posted()).isEqualTo(euro(410));
    assertThat(rule(take(LEAD, correct("I-1-1", 410)))).isEqualTo(Rule.CORRECTED_ALREADY);
    assertThat(rule(take(CUSTOMER, dispute("I-1-1")))).isEqualTo(Rule.CORRECTED_ALREADY);
    assertThat(take(LEAD, correct("I-1-2", 410))).isInstanceOf(Answer.Done.class);
    DisputeCase told = ledger.cases(ACCOUNT).dispute(done.id());
    assertThat(told.standing()).isEqualTo(DisputeCase.Standing.UPHELD);
    assertThat(told.holds()).isFalse();
  }

  @Test
  void aLineInDisputeIsDecidedThereAndAnUpheldOneIsNotGivenBackAgain() {
    var open = (Answer.Done) take(CUSTOMER, dispute("I-1-1"));
    assertThat(rule(take(LEAD, correct("I-1-1", 410)))).isEqualTo(Rule.DISPUTED_ALREADY);
    take(LEAD, move(open.id(), Action.Step.UPHOLD));
    assertThat(rule(take(LEAD, correct("I-1-1", 410)))).isEqualTo(Rule.CORRECTED_ALREADY);
  }

  @Test
  void aRefusedOrWithdrawnDisputeLeavesTheLineOpenToACorrection() {
    var open = (Answer.Done) take(CUSTOMER, dispute("I-1-1"));
    take(CUSTOMER, move(open.id(), Action.Step.WITHDRAW));
    assertThat(take(LEAD, correct("I-1-1", 410))).isInstanceOf(Answer.Done.class);
  }

  @Test
  void correctionsUseUpNeitherTheDayNorTheGoodwillOfWhoDecides() {
    for (int i = 0; i < 6; i++) {
      ledger.take(
          "other-" + i,
          LEAD,
          new Action.CorrectFault(
              new AccountId("B-" + i),
              ((Action.CorrectFault) correct("I-1-1", 1)).disputed(),
              euro(20_000),
              "PRICE_NOT_CATALOGUE",
              "F-1",
              "a wrong price"),
          NOON);
    }
    assertThat(take(LEAD, correct("I-1-1", 20_000))).isInstanceOf(Answer.Done.class);
    assertThat(take(LEAD, credit(20_000))).isInstanceOf(Answer.Done.class);
    assertThat(rule(take(LEAD, correct("I-1-2", 20_001)))).isEqualTo(Rule.LIMIT_EACH);
    assertThat(rule(take(AGENT, correct("I-1-3", 1)))).isEqualTo(Rule.LEVEL);
  }

  @Test
  void theDayOfALimitBeginsWhereThePolicySays() throws IOException {
    var table = new Properties();
    try (InputStream in = Policy.class.getResourceAsStream("policy.properties")) {
      table.load(in);
    }
    table.setProperty("day.zone", "Pacific/Auckland");
    var books = new InMemoryActionLedger(Policy.of(table));
    Instant beforeMidnight = Instant.parse("2026-06-20T11:00:00Z"); // 23:00 there
    for (int i = 0; i < 6; i++) {
      var account = new AccountId("A-" + i);
      var give = new Action.RequestCredit(account, euro(2500), "no service");
      assertThat(books.take("a" + i, AGENT, give, beforeMidnight)).isInstanceOf(Answer.Done.class);
    }
    var more = new Action.RequestCredit(new AccountId("A-9"), euro(2500), "no service");
    var waits = (Answer.Waits) books.take("b", AGENT, more, beforeMidnight);
    assertThat(waits.why().rule()).isEqualTo(Rule.LIMIT_DAY);
    Instant nextDay = beforeMidnight.plus(Duration.ofHours(1));
    assertThat(books.take("c", AGENT, more, nextDay)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void aCreditTheBillingSystemHasByNowCountsOnce() {
    var account = new AccountId("T1001");
    AccountHistory books = new ChatRoom.Billing().history(account).orElseThrow();
    var give = new Action.RequestCredit(account, euro(500), "no service");
    var given = (Answer.Done) ledger.take("g", AGENT, give, NOON);
    int before = books.credits().size();
    assertThat(Credited.with(books, ledger.cases(account)).credits()).hasSize(before + 1);
    AccountHistory imported = with(books, given.id().value(), 500, 300);
    assertThat(Credited.with(imported, ledger.cases(account)).credits())
        .isEqualTo(imported.credits());
    ledger.take(
        "r", LEAD, new Action.ReverseCredit(account, given.id(), "given to the wrong one"), NOON);
    Credit left = Credited.with(imported, ledger.cases(account)).credits().getLast();
    assertThat(left.remaining()).isEqualTo(euro(0));
    assertThat(left.amount()).isEqualTo(euro(200));
    AccountHistory unused = with(books, given.id().value(), 500, 500);
    assertThat(Credited.with(unused, ledger.cases(account)).credits()).hasSize(before);
  }

  private static AccountHistory with(AccountHistory books, String id, long amount, long left) {
    var credits = new ArrayList<>(books.credits());
    credits.add(
        new Credit(
            new CreditId(id),
            books.account().id(),
            LocalDate.of(2026, 6, 21),
            Money.of(amount, "EUR"),
            "goodwill",
            Money.of(left, "EUR"),
            List.of()));
    return new AccountHistory(
        books.account(),
        books.subscriptions(),
        books.redemptions(),
        books.invoices(),
        books.payments(),
        credits);
  }
}

package dev.penny.action;

import static dev.penny.action.Actions.ACCOUNT;
import static dev.penny.action.Actions.AGENT;
import static dev.penny.action.Actions.CUSTOMER;
import static dev.penny.action.Actions.LEAD;
import static dev.penny.action.Actions.NOON;
import static dev.penny.action.Actions.decide;
import static dev.penny.action.Actions.discount;
import static dev.penny.action.Actions.euro;
import static dev.penny.action.Actions.promise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.ledger.InvoiceId;
import dev.penny.money.Money;
import dev.penny.promotion.ReasonCode;
import dev.penny.store.InMemoryActionLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may take how much off a bill by hand. */
class DiscountRulesTest {
  private final ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private int keys;

  private Answer take(Actor actor, Action action) {
    return ledger.take("k-" + keys++, actor, action, NOON);
  }

  private static Refusal why(Answer answer) {
    return switch (answer) {
      case Answer.Refused(var why) -> why;
      case Answer.Waits(_, var why) -> why;
      case Answer.Done done -> throw new AssertionError("was done: " + done);
    };
  }

  private static CaseId waits(Answer answer) {
    return ((Answer.Waits) answer).id();
  }

  @Test
  void aCustomerByWayOfTheBotGetsNone() {
    assertThat(why(take(CUSTOMER, discount(1))))
        .isEqualTo(new Refusal(Rule.LEVEL, Policy.SHIPPED.version(), Level.AGENT, null, null));
  }

  @Test
  void anAgentGivesWithinTheLimitAndAsksALeadAboveIt() {
    assertThat(take(AGENT, discount(2500))).isInstanceOf(Answer.Done.class);
    Refusal over = why(take(AGENT, discount(2501)));
    assertThat(over)
        .isEqualTo(
            new Refusal(Rule.LIMIT_EACH, Policy.SHIPPED.version(), Level.LEAD, euro(2500), null));
    assertThat(ledger.waiting()).containsExactly(ACCOUNT);
  }

  @Test
  void splittingIntoManySmallOnesDoesNotPassTheCustomersLimit() {
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < 30; i++) {
      answers.add(take(new Actor(Level.AGENT, "agent-" + i), discount(400)));
    }
    Money given = euro(0);
    for (Cases.Posting posting : ledger.cases(ACCOUNT).postings()) {
      given = given.plus(posting.money());
    }
    assertThat(given).isEqualTo(euro(4800)); // 50.00 is the limit: 12 of 4.00 fit
    assertThat(answers.subList(12, 30)).allMatch(a -> why(a).rule() == Rule.LIMIT_CUSTOMER);
  }

  @Test
  void whatWasTakenBackGivesNoRoomAgainAndStaysInTheBooks() {
    for (int i = 0; i < 2; i++) {
      take(AGENT, discount(2500));
    }
    for (DiscountCase given : ledger.cases(ACCOUNT).discounts()) {
      Answer back = take(LEAD, decide(given.id(), Ruling.REVERSE));
      assertThat(back).isEqualTo(new Answer.Done(given.id(), euro(-2500)));
      assertThat(why(take(LEAD, decide(given.id(), Ruling.REVERSE))).rule())
          .isEqualTo(Rule.STANDING);
    }
    assertThat(why(take(AGENT, discount(100))).rule()).isEqualTo(Rule.LIMIT_CUSTOMER);
    assertThat(ledger.cases(ACCOUNT).postings()).hasSize(4);
  }

  @Test
  void nobodyApprovesTheirOwnAndALeadDecidesOnce() {
    CaseId id = waits(take(LEAD, discount(20_001)));
    var admin = new Actor(Level.ADMIN, "root");
    assertThat(why(take(LEAD, decide(id, Ruling.APPROVE))).rule()).isEqualTo(Rule.FOUR_EYES);
    assertThat(why(take(AGENT, decide(id, Ruling.APPROVE))).rule()).isEqualTo(Rule.LEVEL);
    Answer otherLead = take(new Actor(Level.LEAD, "leo"), decide(id, Ruling.APPROVE));
    assertThat(why(otherLead).rule()).isEqualTo(Rule.LIMIT_EACH);
    assertThat(take(admin, decide(id, Ruling.APPROVE)))
        .isEqualTo(new Answer.Done(id, euro(20_001)));
    assertThat(why(take(admin, decide(id, Ruling.REFUSE))).rule()).isEqualTo(Rule.STANDING);
    assertThat(ledger.waiting()).isEmpty();
  }

  @Test
  void anExpiredCodeIsKeptToOnceForOneBill() {
    assertThat(take(AGENT, promise("SPRING", 500, ReasonCode.EXPIRED)))
        .isInstanceOf(Answer.Done.class);
    assertThat(why(take(LEAD, promise("SPRING", 600, ReasonCode.EXPIRED))).rule())
        .isEqualTo(Rule.ASKED_ALREADY);
    assertThat(take(AGENT, promise("AUTUMN", 500, ReasonCode.EXPIRED)))
        .isInstanceOf(Answer.Done.class);
  }

  @Test
  void whatAnAgentMayNotSetAsideWaitsForWhoMayAndWhatNobodyMayIsRefused() {
    Answer both =
        take(AGENT, promise("SPRING", 500, ReasonCode.EXPIRED, ReasonCode.CONDITION_FAILED));
    assertThat(why(both))
        .isEqualTo(new Refusal(Rule.NOT_WAIVED, Policy.SHIPPED.version(), Level.LEAD, null, null));
    assertThat(take(LEAD, decide(waits(both), Ruling.APPROVE))).isInstanceOf(Answer.Done.class);
    Answer never = take(LEAD, promise("HERS", 500, ReasonCode.RECIPIENT_MISMATCH));
    assertThat(never).isInstanceOf(Answer.Refused.class);
    assertThat(why(never))
        .isEqualTo(new Refusal(Rule.NOT_WAIVED, Policy.SHIPPED.version(), null, null, null));
  }

  @Test
  void partsThatDoNotAddUpAndUnknownReasonsInTheTableAreRefused() {
    assertThatThrownBy(() ->
            new Discount(
                new Discount.Ground.Amount(euro(500)),
                euro(500),
                new InvoiceId("I-1"),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 8, 1),
                List.of()))
        .hasMessageContaining("the parts give");
    assertThatThrownBy(
            () -> PolicyText.named("discount.waive.full_moon", "full_moon", ReasonCode.class))
        .hasMessageContaining("discount.waive.full_moon")
        .hasMessageContaining("expired");
  }
}

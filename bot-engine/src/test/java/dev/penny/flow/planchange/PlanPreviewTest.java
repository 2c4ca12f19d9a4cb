package dev.penny.flow.planchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.Action.Verdict;
import dev.penny.action.ActionLedger;
import dev.penny.action.Actor;
import dev.penny.action.Answer;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.demo.DemoCustomer;
import dev.penny.explain.story.NextBill;
import dev.penny.flow.PlanPreview;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.store.InMemoryActionLedger;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/**
 * What is shown before a change is what the next bill is told to be after it, to the minor unit.
 */
class PlanPreviewTest {
  private static final Instant NOON = ChatRoom.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final Actor AGENT = new Actor(Level.AGENT, "ada");

  @Test
  void whatIsAppliedEqualsWhatWasShown() {
    int shown = 0;
    for (DemoCustomer customer : ChatRoom.DEMO.customers()) {
      for (PlanPreview preview : previews(customer.books())) {
        shown++;
        ActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
        AccountId account = customer.books().account().id();
        var asked = new Action.Request(account, preview.wish(), "a smaller plan");
        var waits = (Answer.Waits) ledger.take("k", Actor.customer(account), asked, NOON);
        assertThat(next(customer.books(), ledger).amountDue())
            .as("nothing changes before it is granted")
            .isEqualTo(preview.stay().amountDue());
        var grant = new Action.Settle(account, waits.id(), Verdict.APPROVE, "fine");
        assertThat(ledger.take("g", AGENT, grant, NOON)).isInstanceOf(Answer.Done.class);
        assertThat(next(customer.books(), ledger)).isEqualTo(preview.next());
        assertThat(preview.wish().next()).isEqualTo(preview.next().amountDue());
      }
    }
    assertThat(shown).isGreaterThan(8);
  }

  @Test
  void theLinesShownAddUpToTheBillShown() {
    for (DemoCustomer customer : ChatRoom.DEMO.customers()) {
      for (PlanPreview preview : previews(customer.books())) {
        NextBill next = preview.next();
        var sum = next.tax().minus(next.creditsUsed());
        for (NextBill.Line line : next.lines()) {
          sum = sum.plus(line.amount());
        }
        assertThat(sum).isEqualTo(next.amountDue());
      }
    }
  }

  private static java.util.List<PlanPreview> previews(AccountHistory books) {
    return PlanPreview.all(books, ChatRoom.DEMO.catalogue(), ChatRoom.TODAY);
  }

  private static NextBill next(AccountHistory books, ActionLedger ledger) {
    Invoice latest = books.latest();
    return PlanPreview.granted(
        books, ChatRoom.DEMO.catalogue(), latest, ledger.cases(books.account().id()));
  }
}

package dev.penny.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.demo.DemoCompanies;
import dev.penny.demo.DemoCustomer;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence;
import dev.penny.flow.Facts;
import dev.penny.flow.Flows;
import dev.penny.flow.Request;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums over a time: what is said is what the payments of that time add up to, and nothing else. */
class SumsBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final DemoCompanies DEMO = DemoCompanies.asOf(TODAY);

  @Test
  void whatWasPaidThisYearIsTheSumOfItsPaymentsAndLeaves() {
    for (DemoCustomer customer : DEMO.customers()) {
      Reply reply = paidThisYear(customer);
      assertThat(Grounding.problems(reply, facts(customer))).isEmpty();
      Money sum = sum(customer);
      if (sum != null) {
        assertThat(reply.toString()).contains(figure(sum).toString());
      }
    }
  }

  @Test
  void aSumThatIsACentOffOrOfAnotherTimeIsHeldBack() {
    DemoCustomer customer = DEMO.customers().getFirst();
    Money sum = sum(customer);
    assertThat(sum).isNotNull();
    Money cent = Money.of(1, sum.currency());
    assertThat(Grounding.problems(said(figure(sum)), facts(customer))).isEmpty();
    assertThat(Grounding.problems(said(figure(sum.plus(cent))), facts(customer))).isNotEmpty();
    var lastYear = new Phrase.MoneyFigure(sum, "paid:2025-01-01..2025-12-31");
    assertThat(Grounding.problems(said(lastYear), facts(customer))).isNotEmpty();
  }

  private static Phrase.MoneyFigure figure(Money sum) {
    return new Phrase.MoneyFigure(sum, "paid:" + NEW_YEAR + ".." + TODAY);
  }

  private static Reply said(Phrase figure) {
    return new Reply(List.of(new Block.Text(List.of(figure))));
  }

  private static Facts facts(DemoCustomer customer) {
    return new Facts(List.of(new Evidence.BillsFact(customer.books(), DEMO.catalogue())), TODAY);
  }

  private static Reply paidThisYear(DemoCustomer customer) {
    var words = List.<Slot>of(new Slot.Topic("how much did I pay this year"));
    var request =
        new Request(
            new Command.StartFlow("totals", words),
            "how much did I pay this year",
            words,
            Conversation.empty(new ConversationId("c")));
    Decision decision = Flows.named("totals").decide(request, facts(customer));
    return ((Decision.Answer) decision).reply();
  }

  private static Money sum(DemoCustomer customer) {
    return customer.books().payments().stream()
        .filter(p -> p.status() == Payment.Status.SETTLED)
        .filter(p -> !p.receivedAt().isBefore(NEW_YEAR) && !p.receivedAt().isAfter(TODAY))
        .map(Payment::amount)
        .reduce(Money::plus)
        .orElse(null);
  }
}

package dev.penny.flow.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.audit.Finding;
import dev.penny.audit.FindingCode;
import dev.penny.audit.Severity;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.dialogue.Grounding;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence;
import dev.penny.flow.Facts;
import dev.penny.flow.Request;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeFlowTest {
  private final AccountHistory history =
      new ChatRoom.Billing().history(new AccountId("T1003")).orElseThrow();
  private final Invoice bill = history.latest();
  private final InvoiceItem line = bill.items().getFirst();

  private Facts facts(List<Finding> findings) {
    return new Facts(
        List.of(
            new Evidence.BillsFact(history, ChatRoom.DEMO.catalogue()),
            new Evidence.CasesFact(Cases.NONE, Policy.SHIPPED, null),
            new Evidence.CheckedFact(findings)),
        ChatRoom.TODAY);
  }

  private Finding tooDearBy(long minor) {
    Money off = Money.of(minor, bill.currency());
    return new Finding(
        FindingCode.PRICE_NOT_CATALOGUE,
        Severity.MONEY_ERROR,
        bill.id(),
        line.id(),
        null,
        line.gross().minus(off),
        line.gross());
  }

  private static Request request(List<Slot> slots) {
    return new Request(
        new Command.StartFlow("dispute", slots),
        "this is wrong",
        slots,
        Conversation.empty(new ConversationId("c")));
  }

  private Decision decide(List<Finding> findings, Slot... slots) {
    return new DisputeFlow().decide(request(List.of(slots)), facts(findings));
  }

  @Test
  void aLineOurOwnCheckDoubtsIsNotDefendedAndItsCorrectionIsOffered() {
    var findings = List.of(tooDearBy(410));
    var ask = (Decision.Ask) decide(findings, new Slot.Line(line.id()));
    assertThat(ask.after().open().options())
        .extracting(Offer::id)
        .containsExactly("dispute:wrong_amount:" + line.id(), "another", "fine");
    assertThat(Grounding.problems(ask.reply(), facts(findings))).isEmpty();
    assertThat(Grounding.problems(ask.reply(), facts(List.of(tooDearBy(409))))).isNotEmpty();
    var order =
        (Decision.Order) decide(findings, new Slot.Line(line.id()), new Slot.Step("wrong_amount"));
    assertThat(order.action())
        .isInstanceOfSatisfying(
            Action.OpenDispute.class,
            open -> {
              assertThat(open.amount()).isEqualTo(Money.of(410, bill.currency()));
              assertThat(open.finding()).isEqualTo("PRICE_NOT_CATALOGUE");
              assertThat(open.disputed().item()).isEqualTo(line.id());
            });
  }

  @Test
  void aLineThatNothingIsFoundOnIsDisputedWhole() {
    var order =
        (Decision.Order)
            decide(List.of(), new Slot.Line(line.id()), new Slot.Step("not_recognised"));
    var open = (Action.OpenDispute) order.action();
    assertThat(open.amount()).isEqualTo(line.gross());
    assertThat(open.finding()).isNull();
  }

  @Test
  void nothingIsDoneBeforeAButtonIsPressed() {
    assertThat(decide(List.of(), new Slot.Line(line.id()))).isInstanceOf(Decision.Ask.class);
    assertThat(decide(List.of())).isInstanceOf(Decision.Ask.class);
  }
}

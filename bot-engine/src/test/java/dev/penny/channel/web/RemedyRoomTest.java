package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Block;
import dev.penny.conversation.Event;
import dev.penny.conversation.TurnId;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Wording;
import dev.penny.flow.Balance;
import dev.penny.flow.Figures;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.DeskFrame;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.turn.CreditedBilling;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import dev.penny.wording.WireEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the customer's question to the books: asked for in the chat, approved in the console. */
class RemedyRoomTest {
  private static final AgentAccount ADA =
      new AgentAccount(new AgentId("ada"), "Ada", AgentRole.AGENT);
  private static final AgentAccount BOB =
      new AgentAccount(new AgentId("bob"), "Bob", AgentRole.AGENT);
  private static final AgentAccount LEA =
      new AgentAccount(new AgentId("lea"), "Lea", AgentRole.LEAD);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-20T12:00:00Z"), ZoneOffset.UTC);

  private static ChatRoom.Minds minds;

  private final Formats formats = new Formats("en-GB", ChatRoom.TODAY);
  private final Wording wording =
      new Wording(
          formats::text,
          Figures::month,
          item -> Figures.detail(item, item.gross().currency()),
          history -> Balance.of(history).open(),
          new WireEvents("en-GB")::of);
  private int ids;

  @BeforeAll
  static void load() throws IOException {
    minds = ChatRoom.Minds.shared();
  }

  /** One customer's chat and the console over the same books of actions. */
  private final class Desk {
    private final AccountId account;
    private final ChatRoom chat;
    private final CreditedBilling billing;
    private final CaseRoom room;

    Desk(String id) {
      this.account = new AccountId(id);
      this.chat = new ChatRoom(minds, id);
      this.billing = new CreditedBilling(new ChatRoom.Billing(), chat.ledger());
      var news =
          new CaseNews(
              new InMemoryConversationLog(),
              new Lanes(10),
              new LiveFeed(),
              NOON,
              () -> new TurnId("n-" + ids++));
      this.room = new CaseRoom(billing, chat.ledger(), Policy.SHIPPED, news, NOON);
    }

    String say(String text) {
      var blocks = new WireBlocks(formats);
      var said = new StringBuilder();
      for (var recorded : chat.say(text, null)) {
        if (recorded.event() instanceof Event.BotReplied replied) {
          for (Block block : replied.reply().blocks()) {
            said.append(block instanceof Block.Text plain ? formats.text(plain.phrases()) : "");
            said.append('\n');
          }
          blocks.of(replied.reply()).forEach(b -> said.append(b).append('\n'));
        }
      }
      return said.toString().replace('\u00a0', ' ');
    }

    DeskFrame.AccountPanel panel() {
      return room.panel(LEA, account, wording, "chat");
    }

    DeskFrame.CasePanel first() {
      return panel().cases().getFirst();
    }

    DeskFrame.Acted act(AgentAccount agent, String move) {
      String id = first().caseId();
      var frame =
          new AgentFrame.Act("f" + ids++, account.value(), id, move, null, null, "looked at it");
      return room.act(agent, frame, _ -> true, wording);
    }

    AccountHistory books() {
      return billing.history(account).orElseThrow();
    }

    String open() {
      var open = new Phrase.MoneyFigure(Balance.of(books()).open(), "x");
      return formats.text(List.of(open)).replace('\u00a0', ' ');
    }
  }

  @Test
  void aReallocationWithItsFeeIsAskedForApprovedShownAlikeEverywhereAndUndone() {
    var desk = new Desk("T1021");
    String before = desk.open();
    AccountHistory raw = desk.books();
    desk.say("did you get my payment?");
    assertThat(desk.say("yes please")).contains("Nothing has been moved yet");
    assertThat(desk.books()).isEqualTo(raw);
    DeskFrame.CasePanel asked = desk.first();
    assertThat(asked.about()).contains("late fee of €5.00 off the June bill");
    assertThat(desk.say("did you get my payment?")).contains(asked.standing());

    assertThat(desk.act(ADA, "approve_reallocation").done()).isTrue();
    assertThat(asked.preview().replace('\u00a0', ' '))
        .isEqualTo("Open now " + before + ", with this " + desk.open());
    assertThat(desk.open()).isEqualTo("€49.19").isNotEqualTo(before);
    assertThat(desk.panel().facts().getFirst().amount().text()).isEqualTo(desk.open());
    assertThat(desk.say("what do i owe?"))
        .contains(desk.open() + " is open, due on 29 June")
        .as("the rows say what is left of the bill, which is printed with more")
        .contains("label=Your latest bill, June", "label=Open on the June bill");
    assertThat(desk.say("did you get my payment?"))
        .contains("Set against your May bill", "The late fee of €5.00 is off your bill.")
        .contains(desk.first().standing());

    assertThat(desk.act(ADA, "reverse_reallocation").done()).isFalse();
    assertThat(desk.act(LEA, "reverse_reallocation").done()).isTrue();
    assertThat(desk.books()).isEqualTo(raw);
    assertThat(desk.open()).isEqualTo(before);
  }

  @Test
  void aRefundIsAskedForApprovedAndToldWithItsDay() {
    var desk = new Desk("T1023");
    AccountHistory raw = desk.books();
    desk.say("i want a refund");
    desk.say("yes please");
    DeskFrame.CasePanel asked = desk.first();
    assertThat(asked.label()).startsWith("Refund R-");
    assertThat(desk.act(ADA, "approve_refund").done()).isTrue();
    assertThat(desk.books().payments().getLast().unallocated().isZero()).isTrue();
    assertThat(desk.books().invoices()).isEqualTo(raw.invoices());
    String told = desk.say("where is my refund?");
    assertThat(told)
        .contains("goes back the way it came and should be with you by 27 June.")
        .contains(desk.first().standing().replace('\u00a0', ' '));
    assertThat(desk.act(LEA, "reverse_refund").done()).isTrue();
    assertThat(desk.books()).isEqualTo(raw);
  }

  @Test
  void anAgentAsksForWhatTheBooksProposeAndAnotherApprovesIt() {
    var desk = new Desk("T1022");
    DeskFrame.CasePanel found = desk.first();
    assertThat(found.label()).isEqualTo("Payment astray");
    assertThat(found.toString()).doesNotContain("IT1001", "Maya");
    assertThat(desk.act(ADA, "request_reallocation").message())
        .isEqualTo(
            "Kept for approval. A person has to say yes before money is moved."
                + " An agent may decide otherwise. (Rules of 2026-11.)");
    assertThat(desk.act(ADA, "approve_reallocation").message())
        .startsWith("Nobody approves what they asked for themselves.");
    assertThat(desk.act(BOB, "approve_reallocation").done()).isTrue();
    assertThat(desk.panel().cases()).extracting(DeskFrame.CasePanel::open).containsExactly(false);
    assertThat(desk.say("did you get my payment?")).doesNotContain("not yours");
  }

  @Test
  void aDoubledPaymentUsedForTheBillLowersWhatIsOpenByJustThat() {
    var desk = new Desk("T1023");
    desk.say("i paid twice");
    desk.say("Use it for my bills");
    String preview = desk.first().preview();
    assertThat(desk.act(ADA, "approve_reallocation").done()).isTrue();
    assertThat(preview).endsWith("with this " + formats.text(List.of(openFigure(desk))));
    assertThat(desk.open()).isEqualTo("€0.00");
    assertThat(desk.say("what do i owe?")).contains("Nothing is open.");
  }

  private static Phrase openFigure(Desk desk) {
    return new Phrase.MoneyFigure(Balance.of(desk.books()).open(), "x");
  }

  @Test
  void aSearchIsToldWithItsEnd() {
    var desk = new Desk("T1001");
    desk.say("did you receive my payment of 61.50 on 3 June?");
    desk.say("Look for my payment");
    DeskFrame.CasePanel asked = desk.first();
    assertThat(asked.about()).startsWith("Paid on 3 June.");
    assertThat(asked.amount().minor()).isEqualTo(6150);
    desk.act(ADA, "refuse_trace");
    assertThat(desk.first().standing()).contains("the payment was not found");
  }
}

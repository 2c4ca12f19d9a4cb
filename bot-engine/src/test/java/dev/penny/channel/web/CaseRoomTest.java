package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Block;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Wording;
import dev.penny.explain.story.Forecast;
import dev.penny.flow.Balance;
import dev.penny.flow.Figures;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Tongue;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.DeskFrame;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.turn.CreditedBilling;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import dev.penny.wording.Formats;
import dev.penny.wording.WireEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What agents see of credits and disputes, and do about them, on the demo's books. */
class CaseRoomTest {
  private static final AccountId MAYA = new AccountId("T1001");
  private static final AgentAccount AGENT =
      new AgentAccount(new AgentId("ada"), "Ada", AgentRole.AGENT);
  private static final AgentAccount LEAD =
      new AgentAccount(new AgentId("lea"), "Lea", AgentRole.LEAD);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-20T12:00:00Z"), ZoneOffset.UTC);

  private final Formats formats = new Formats("en-GB", ChatRoom.TODAY);
  private final Wording wording =
      new Wording(
          formats::text,
          Figures::month,
          item -> Figures.detail(item, item.gross().currency()),
          history -> Balance.of(history).open(),
          new WireEvents("en-GB")::of);
  private final InMemoryActionLedger ledger = new InMemoryActionLedger(Policy.SHIPPED);
  private final CreditedBilling billing = new CreditedBilling(new ChatRoom.Billing(), ledger);
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final AtomicInteger turns = new AtomicInteger();
  private final CaseNews news =
      new CaseNews(
          log,
          new Lanes(10),
          new LiveFeed(),
          NOON,
          () -> new TurnId("n-" + turns.incrementAndGet()));
  private final CaseRoom room = new CaseRoom(billing, ledger, Policy.SHIPPED, news, NOON);
  private int ids;

  private DeskFrame.Acted act(AgentAccount agent, String id, String move, String amount) {
    var frame = new AgentFrame.Act("f" + ids++, MAYA.value(), id, move, amount, null, "no service");
    return room.act(agent, frame, _ -> true, wording);
  }

  private DeskFrame.CasePanel first() {
    return room.panel(LEAD, MAYA, wording, "chat").cases().getFirst();
  }

  private String nextBill() {
    var history = billing.history(MAYA).orElseThrow();
    Money due = Forecast.after(history, billing.catalogue(), history.latest()).amountDue();
    return formats.text(List.of(new Phrase.MoneyFigure(due, "x")));
  }

  @Test
  void whatIsAboveAnAgentsLimitIsKeptForALeadAndThePreviewIsWhatIsApplied() {
    String before = nextBill();
    DeskFrame.Acted asked = act(AGENT, null, "request_credit", "30.00");
    assertThat(asked.done()).isTrue();
    assertThat(asked.message())
        .isEqualTo(
            "Kept for approval. At most €25.00 may be given at once at this level."
                + " A team lead may decide otherwise. (Rules of 2026-11.)");
    assertThat(room.waiting(AGENT)).isEmpty();
    assertThat(room.waiting(LEAD))
        .extracting(DeskFrame.Approval::label)
        .containsExactly("Credit request");
    String preview = first().preview();
    assertThat(nextBill()).isEqualTo(before);
    assertThat(act(LEAD, first().caseId(), "approve_credit", null).done()).isTrue();
    assertThat(preview)
        .isEqualTo("Next bill " + before + ", with this credit " + nextBill())
        .doesNotEndWith(before);
    assertThat(room.waiting(LEAD)).isEmpty();
    assertThat(act(LEAD, first().caseId(), "reverse_credit", null).done()).isTrue();
    assertThat(nextBill()).isEqualTo(before);
    assertThat(first().steps()).hasSize(3);
  }

  @Test
  void anAgentIsOfferedOnlyWhatTheTableOfLevelsAllows() {
    act(AGENT, null, "request_credit", "20");
    var own = room.panel(AGENT, MAYA, wording, "chat").cases().getFirst();
    assertThat(own.moves()).isEmpty();
    assertThat(first().moves())
        .extracting(DeskFrame.CaseMove::move)
        .containsExactly("reverse_credit");
    assertThat(act(AGENT, own.caseId(), "reverse_credit", null).message())
        .startsWith("That takes somebody with more authority. A team lead may");
  }

  @Test
  void anAccountThatIsNotTheAgentsIsNotActedOnAndWhatIsShownIsNotedFirst() {
    var frame = new AgentFrame.Act("f", MAYA.value(), null, "request_credit", "5", null, "why");
    DeskFrame.Acted answer = room.act(AGENT, frame, _ -> false, wording);
    assertThat(answer.done()).isFalse();
    assertThat(answer.account()).isNull();
    assertThat(ledger.entries(MAYA)).isEmpty();
    assertThat(ledger.reads()).isEmpty();
    assertThat(room.panel(AGENT, MAYA, wording, "chat")).isNotNull();
    assertThat(ledger.reads()).containsExactly("ada chat T1001");
  }

  @Test
  void aBadAmountOrMoveIsToldAndDoesNothing() {
    assertThat(act(LEAD, null, "request_credit", "ten").message())
        .isEqualTo("The amount must be a number like 12.50, in EUR.");
    assertThat(act(LEAD, null, "request_credit", "1.234").done()).isFalse();
    assertThat(act(LEAD, null, "give_all", null).message()).contains("no such action");
    assertThat(ledger.entries(MAYA)).isEmpty();
  }

  @Test
  void thePanelSaysOfADisputeWhatTheCustomerIsTold() throws IOException {
    var chat = new ChatRoom(ChatRoom.Minds.shared(), "T1003");
    chat.say("i never ordered that streaming pack", null);
    chat.say("It isn't mine", null);
    String told = text(chat, chat.say("where is my dispute?", null));
    var account = new AccountId("T1003");
    var desk =
        new CaseRoom(
            new CreditedBilling(new ChatRoom.Billing(), chat.ledger()),
            chat.ledger(),
            Policy.SHIPPED,
            news,
            NOON);
    var panel = desk.panel(AGENT, account, wording, "chat").cases().getFirst();
    assertThat(panel.standing()).startsWith("Dispute D-").contains("by 20 July at the latest.");
    assertThat(told).isEqualTo(panel.standing());
    assertThat(panel.about()).isEqualTo("Streaming pack, June: not mine");
    var ask =
        new AgentFrame.Act("a", "T1003", panel.caseId(), "ask_evidence", null, null, "which day");
    assertThat(desk.act(AGENT, ask, _ -> true, wording).done()).isTrue();
    String then = text(chat, chat.say("any news on my dispute?", null));
    assertThat(then)
        .isEqualTo(desk.panel(AGENT, account, wording, "chat").cases().getFirst().standing())
        .contains("We asked you for something.");
  }

  @Test
  void aDecisionIsToldInTheOpenChatOnceAndInItsLanguage() {
    var id = new ConversationId("open");
    var maya = new Customer.SignedIn(MAYA, "Maya Lindqvist");
    log.append(
        id,
        0,
        new TurnId("t"),
        List.of(new Event.ConversationOpened(maya, "de-DE")),
        NOON.instant());
    act(AGENT, null, "request_credit", "30.00");
    assertThat(log.events(id, 1)).isEmpty();
    var frame =
        new AgentFrame.Act(
            "same", MAYA.value(), first().caseId(), "approve_credit", null, null, "yes");
    room.act(LEAD, frame, _ -> true, wording);
    room.act(LEAD, frame, _ -> true, wording);
    List<Recorded> told = log.events(id, 1);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().event())
        .isInstanceOfSatisfying(
            Event.Acted.class, acted -> assertThat(acted.effect()).isEqualTo("approve_credit"));
    var reply = (Event.BotReplied) told.getLast().event();
    assertThat(reply.tongue()).isEqualTo(Tongue.DE);
    assertThat(
            new Formats("de-DE", ChatRoom.TODAY)
                .text(((Block.Text) reply.reply().blocks().getFirst()).phrases()))
        .startsWith("Gutschrift C-");
    act(LEAD, first().caseId(), "reverse_credit", null);
    assertThat(log.events(id, 1)).hasSize(4);
  }

  @Test
  void whoseMessageIsNotAnsweredYetIsNotTalkedOver() {
    var id = new ConversationId("owed");
    var maya = new Customer.SignedIn(MAYA, "Maya Lindqvist");
    var said = new Event.CustomerSpoke(new UtteranceId("u"), "hello", null);
    log.append(
        id,
        0,
        new TurnId("t"),
        List.of(new Event.ConversationOpened(maya, "en-GB"), said),
        NOON.instant());
    assertThat(act(AGENT, null, "request_credit", "5.00").done()).isTrue();
    assertThat(log.events(id, 2)).isEmpty();
  }

  /** The first block of the reply, which is its text. */
  private static String text(ChatRoom chat, List<Recorded> events) {
    return events.stream()
        .map(Recorded::event)
        .filter(Event.BotReplied.class::isInstance)
        .map(e -> ((Event.BotReplied) e).reply().blocks().getFirst())
        .map(b -> chat.formats().text(((Block.Text) b).phrases()))
        .findFirst()
        .orElseThrow();
  }
}

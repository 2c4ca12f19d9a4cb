package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Action;
import dev.penny.action.Actor;
import dev.penny.action.CaseId;
import dev.penny.action.Policy;
import dev.penny.action.RequestCase;
import dev.penny.action.Wish;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Block;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Wording;
import dev.penny.flow.Balance;
import dev.penny.flow.EndTerms;
import dev.penny.flow.Figures;
import dev.penny.flow.PlanPreview;
import dev.penny.flow.Schedule;
import dev.penny.flow.TimeTerms;
import dev.penny.flow.asked.AskedFlow;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests beside the chat: what is decided is told in the open chat, as the panel has it. */
class RequestRoomTest {
  private static final AccountId MAYA = new AccountId("T1001");
  private static final AgentAccount AGENT =
      new AgentAccount(new AgentId("ada"), "Ada", AgentRole.AGENT);
  private static final AgentAccount LEAD =
      new AgentAccount(new AgentId("lea"), "Lea", AgentRole.LEAD);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-06-20T12:00:00Z"), ZoneOffset.UTC);
  private static final ConversationId OPEN = new ConversationId("open");

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

  private DeskFrame.Acted act(
      AgentAccount agent, String caseId, String move, String detail, String why) {
    var frame = new AgentFrame.Act("f" + ids++, MAYA.value(), caseId, move, null, detail, why);
    return room.act(agent, frame, _ -> true, wording);
  }

  private void opens(String locale) {
    var maya = new Customer.SignedIn(MAYA, "Maya Lindqvist");
    log.append(
        OPEN,
        0,
        new TurnId("t"),
        List.of(new Event.ConversationOpened(maya, locale)),
        NOON.instant());
  }

  private CaseId asks(Wish wish) {
    var action = new Action.Request(MAYA, wish, "asked in the chat");
    ledger.take("c" + ids++, Actor.customer(MAYA), action, NOON.instant());
    return ledger.cases(MAYA).requests().getLast().id();
  }

  private AccountHistory history() {
    return billing.history(MAYA).orElseThrow();
  }

  private Wish change() {
    LocalDate today = LocalDate.of(2026, 6, 20);
    return PlanPreview.all(history(), billing.catalogue(), today).getFirst().wish();
  }

  private Wish end() {
    EndTerms terms =
        EndTerms.all(
                history(), billing.catalogue(), Policy.SHIPPED.ends(), LocalDate.of(2026, 6, 20))
            .getFirst();
    return new Wish.EndService(terms.subscription().id(), terms.end(), terms.fee());
  }

  /** What the chat was told last, in its own language. */
  private String told(String locale) {
    Block first = reply().getFirst();
    return new Formats(locale, ChatRoom.TODAY).text(((Block.Text) first).phrases());
  }

  private List<Block> reply() {
    Event last = log.events(OPEN, 0).getLast().event();
    return ((Event.BotReplied) last).reply().blocks();
  }

  private DeskFrame.CasePanel panel(CaseId id) {
    return room.panel(LEAD, MAYA, wording, "chat").cases().stream()
        .filter(c -> c.caseId().equals(id.value()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, is granted",
    "de-DE, ist bewilligt",
    "fr-FR, est acceptée",
    "es-ES, está aceptada"
  })
  void aDecisionOnARequestIsToldInTheOpenChatInItsLanguage(String locale, String words) {
    opens(locale);
    CaseId id = asks(change());
    act(AGENT, id.value(), "approve_request", null, "fine");
    assertThat(told(locale)).contains(id.value(), words).doesNotContain("{", "fine");
  }

  @Test
  void aRefusalIsToldWithItsReasonAndTheChatAndThePanelSayTheSame() {
    opens("en-GB");
    for (Wish wish : List.of(change(), end())) {
      CaseId id = asks(wish);
      act(AGENT, id.value(), "refuse_request", null, "the contract does not allow it");
      assertThat(told("en-GB"))
          .isEqualTo(panel(id).standing())
          .endsWith("The reason given: the contract does not allow it");
    }
    assertThat(log.events(OPEN, 1)).hasSize(4);
  }

  @Test
  void thePanelNamesProductsAsTheCatalogueDoes() {
    CaseId id = asks(change());
    String about = panel(id).about();
    var change = (Wish.ChangePlan) ledger.cases(MAYA).request(id).wish();
    assertThat(about)
        .startsWith(
            billing.catalogue().product(change.from()).name()
                + " to "
                + billing.catalogue().product(change.to()).name())
        .doesNotContain(change.from().value());
    CaseId end = asks(end());
    assertThat(panel(end).about()).startsWith(billing.catalogue().product(change.from()).name());
  }

  @Test
  void aLeadGrantsAllTheSameWhatAnAgentRefusedAndAnAgentIsNotOfferedIt() {
    opens("en-GB");
    CaseId id = asks(change());
    act(AGENT, id.value(), "refuse_request", null, "not now");
    assertThat(room.panel(AGENT, MAYA, wording, "chat").cases().getFirst().moves()).isEmpty();
    assertThat(act(AGENT, id.value(), "overrule", null, "yes").done()).isFalse();
    assertThat(panel(id).moves()).extracting(DeskFrame.CaseMove::move).containsExactly("overrule");
    assertThat(act(LEAD, id.value(), "overrule", null, "a good customer").done()).isTrue();
    assertThat(told("en-GB")).isEqualTo(panel(id).standing()).contains("is granted");
  }

  @Test
  void whatARuleRefusedStandsInThePanelWithTheRuleAndWhoMayDoItAllTheSame() {
    opens("en-GB");
    TimeTerms terms =
        TimeTerms.of(
            history(), ledger.cases(MAYA), Policy.SHIPPED.time(), LocalDate.of(2026, 6, 20));
    var action =
        new Action.Request(
            MAYA, terms.wish(Schedule.parts(9, LocalDate.of(2026, 7, 1))), "money is short");
    ledger.take("c", Actor.customer(MAYA), action, NOON.instant());
    var refused = room.panel(AGENT, MAYA, wording, "chat").cases().getFirst();
    assertThat(refused.label()).isEqualTo("Time to pay, refused by a rule");
    assertThat(refused.standing()).contains("A team lead may decide otherwise", "2026-11");
    assertThat(refused.moves()).isEmpty();
    assertThat(act(LEAD, refused.caseId(), "overrule", null, "agreed").done()).isTrue();
    RequestCase plan = ledger.cases(MAYA).requests().getLast();
    assertThat(plan.standing()).isEqualTo(RequestCase.Standing.GRANTED);
    assertThat(told("en-GB")).isEqualTo(panel(plan.id()).standing());
  }

  @Test
  void aLeadGivesTimeToPayBeyondTheTableAndABadDayIsTold() {
    opens("en-GB");
    assertThat(act(LEAD, null, "request_time", "parts:9@2026-02-31", "ok").message())
        .isEqualTo("There is no such day.");
    assertThat(act(LEAD, null, "request_time", "parts:9@2026-01-31", "ok").message())
        .isEqualTo("The first day is over.");
    assertThat(act(AGENT, null, "request_time", "parts:9@2026-07-01", "ok").message())
        .contains("A team lead may decide otherwise");
    assertThat(act(LEAD, null, "request_time", "parts:9@2026-07-01", "agreed").done()).isTrue();
    RequestCase plan = ledger.cases(MAYA).requests().getLast();
    assertThat(((Wish.TimeToPay) plan.wish()).parts()).hasSize(9);
    assertThat(told("en-GB")).isEqualTo(panel(plan.id()).standing());
    assertThat(reply()).hasAtLeastOneElementOfType(Block.Card.class);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, identity:7, a document that shows who you are, 27 June",
    "de-DE, address, ein Dokument, 4. Juli",
    "fr-FR, payment:1, un reçu ou un relevé, 21 juin",
    "es-ES, identity:90, un documento que muestre quién es usted, septiembre"
  })
  void aProofIsAskedForInTheChatWithAButtonForTheFileAndItsLastDay(
      String locale, String detail, String what, String day) {
    opens(locale);
    assertThat(act(AGENT, null, "ask_proof", detail, "moved house").done()).isTrue();
    assertThat(told(locale)).contains(what, day).doesNotContain("moved house");
    var card = (Block.Card) reply().get(1);
    assertThat(card.actions().getFirst().id()).isEqualTo(AskedFlow.CHOOSE);
  }

  @Test
  void whatAProofIsForAndForHowLongMustBeSaid() {
    for (String bad : new String[] {null, "", "passport", "identity:0", "identity:91", "x:y"}) {
      assertThat(act(AGENT, null, "ask_proof", bad, "why").done()).as(bad).isFalse();
    }
    assertThat(ledger.entries(MAYA)).isEmpty();
  }

  @Test
  void aProofThatCameIsAcceptedOrRefusedAndTheCustomerIsTold() {
    opens("en-GB");
    act(AGENT, null, "ask_proof", "identity", "moved");
    CaseId id = ledger.cases(MAYA).requests().getLast().id();
    assertThat(panel(id).moves()).extracting(DeskFrame.CaseMove::label).contains("Take back");
    ledger.take(
        "s", Actor.customer(MAYA), new Action.SendProof(MAYA, id, "f-1", "id.jpg"), NOON.instant());
    assertThat(panel(id).files()).extracting(DeskFrame.CaseFile::name).containsExactly("id.jpg");
    assertThat(panel(id).moves())
        .extracting(DeskFrame.CaseMove::label)
        .containsExactly("Accept", "Refuse");
    assertThat(panel(id).moves()).extracting(DeskFrame.CaseMove::told).containsExactly(false, true);
    act(AGENT, id.value(), "refuse_request", null, "it is too dark to read");
    assertThat(told("en-GB"))
        .isEqualTo(panel(id).standing())
        .contains("is not enough", "it is too dark to read");
  }

  @Test
  void whereIsMyRequestGivesTheWordsOfThePanel() throws IOException {
    var chat = new ChatRoom(ChatRoom.Minds.shared(), "T1005");
    chat.say("i want to cancel my contract", null);
    chat.say("Yes, ask for the end", null);
    List<Recorded> events = chat.say("where is my request?", null);
    var desk =
        new CaseRoom(
            new CreditedBilling(new ChatRoom.Billing(), chat.ledger()),
            chat.ledger(),
            Policy.SHIPPED,
            news,
            NOON);
    var panel = desk.panel(AGENT, new AccountId("T1005"), wording, "chat").cases().getFirst();
    String told =
        events.stream()
            .map(Recorded::event)
            .filter(Event.BotReplied.class::isInstance)
            .map(e -> ((Event.BotReplied) e).reply().blocks().getFirst())
            .map(b -> chat.formats().text(((Block.Text) b).phrases()))
            .findFirst()
            .orElseThrow();
    assertThat(told).isEqualTo(panel.standing()).contains("waits for a person to confirm");
  }
}

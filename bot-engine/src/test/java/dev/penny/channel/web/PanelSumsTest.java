package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.desk.CaseNews;
import dev.penny.desk.Wording;
import dev.penny.flow.Balance;
import dev.penny.flow.Figures;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentRole;
import dev.penny.ledger.AccountId;
import dev.penny.protocol.DeskFrame;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.turn.CreditedBilling;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import dev.penny.wording.Formats;
import dev.penny.wording.WireEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of question, asked by customers of all three companies: the sums the customer was told
 * are those in the agent's panel of the same conversation.
 */
class PanelSumsTest {
  private static final AgentAccount LEAD =
      new AgentAccount(new AgentId("lea"), "Lea", AgentRole.LEAD);
  private static final Clock NOON =
      Clock.fixed(ChatRoom.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Formats formats = new Formats("en-GB", ChatRoom.TODAY);
  private final Wording wording =
      new Wording(
          formats::text,
          Figures::month,
          item -> Figures.detail(item, item.gross().currency()),
          history -> Balance.of(history).open(),
          new WireEvents("en-GB")::of);

  private DeskFrame.AccountPanel panel(ChatRoom chat, String account) {
    var news =
        new CaseNews(
            new InMemoryConversationLog(),
            new Lanes(10),
            new LiveFeed(),
            NOON,
            () -> new TurnId("n"));
    var billing = new CreditedBilling(new ChatRoom.Billing(), chat.ledger());
    var desk = new CaseRoom(billing, chat.ledger(), Policy.SHIPPED, news, NOON);
    return desk.panel(LEAD, new AccountId(account), wording, "chat");
  }

  /** All that the customer reads after a message, cards and buttons too. */
  private static String told(List<Recorded> events) throws JsonProcessingException {
    var text = new StringBuilder();
    for (Recorded recorded : events) {
      if (recorded.event() instanceof Event.BotReplied) {
        text.append(JSON.writeValueAsString(new WireEvents("en-GB").of(recorded)));
      }
    }
    return text.toString();
  }

  private static String open(DeskFrame.AccountPanel panel) {
    return panel.facts().stream()
        .filter(r -> r.label().equals("Open now"))
        .findFirst()
        .orElseThrow()
        .amount()
        .text();
  }

  @ParameterizedTest
  @CsvSource({
    "T1001", "T1002", "T1003", "T1006", "T1007", "T1021", "T1022", "T1023", "T1025", "E2001",
    "E2002", "E2021", "Q3001", "Q3002", "Q3021"
  })
  void whatIsOwedIsWhatThePanelSays(String account) throws IOException {
    var chat = new ChatRoom(ChatRoom.Minds.shared(), account);
    String told = told(chat.say("what do i owe?", null));
    assertThat(told).contains(open(panel(chat, account)));
  }

  /** After the customer's steps the panel has one more case, with a sum the customer was told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dispute; T1003; i never ordered that streaming pack|It isn't mine",
        "dispute; T1007; show me my bill|This looks wrong|Yes, correct it",
        "time; T1001; can I pay this bill in instalments?|In 3 instalments|1 July|Yes, set it up",
        "change; T1001; what would it cost if I moved to the 50 GB plan?|Yes, ask for it",
        "payment; T1023; I want a refund|Pay it back to me",
        "refund; T1025; I want a refund|Pay my credit out",
      })
  void aCaseHasTheSumThatTheCustomerWasTold(String kind, String account, String steps)
      throws IOException {
    var chat = new ChatRoom(ChatRoom.Minds.shared(), account);
    int before = panel(chat, account).cases().size();
    var told = new StringBuilder();
    for (String step : steps.split("\\|")) {
      told.append(told(chat.say(step, null)));
    }
    var panel = panel(chat, account);
    assertThat(panel.cases()).as(kind).hasSizeGreaterThanOrEqualTo(Math.max(1, before));
    var newest =
        panel.cases().stream()
            .filter(c -> told.indexOf(c.caseId()) >= 0 || c.label().contains("refused"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(kind + ": " + panel.cases() + "\n" + told));
    assertThat(told.toString()).as(kind).contains(newest.amount().text());
    String then = told(chat.say("what do i owe?", null));
    assertThat(then).contains(open(panel(chat, account)));
  }

  /** What has no sum of its own is told in the panel's words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "T1005; i want to cancel my contract|Yes, ask for the end; where is my request?",
        "T1001; I want 10 euros credit because the internet was down|yes please; where is my credit?",
        "T1003; i never ordered that streaming pack|It isn't mine; where is my dispute?",
        "T1001; what would it cost if I moved to the 50 GB plan?|Yes, ask for it; where is my request?",
      })
  void whereItStandsIsToldInTheWordsOfThePanel(String account, String steps, String asks)
      throws IOException {
    var chat = new ChatRoom(ChatRoom.Minds.shared(), account);
    for (String step : steps.split("\\|")) {
      chat.say(step, null);
    }
    var first =
        chat.say(asks, null).stream()
            .map(Recorded::event)
            .filter(Event.BotReplied.class::isInstance)
            .map(e -> ((Event.BotReplied) e).reply().blocks().getFirst())
            .findFirst()
            .orElseThrow();
    String words = chat.formats().text(((dev.penny.conversation.Block.Text) first).phrases());
    assertThat(panel(chat, account).cases())
        .extracting(DeskFrame.CasePanel::standing)
        .contains(words);
  }
}

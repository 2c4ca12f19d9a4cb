package dev.penny.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Old snapshot and one more event = fresh snapshot, for every event type. */
class ConversationLawTest {
  private static final ConversationId ID = new ConversationId("c-1");
  private static final Instant START = Instant.parse("2026-06-20T12:00:00Z");
  private static final AgentId ANNA = new AgentId("anna");

  @Test
  void aSnapshotAndOneMoreEventIsTheNextSnapshot() {
    var seen = new HashSet<Class<?>>();
    for (int seed = 0; seed < 200; seed++) {
      List<Recorded> log = log(new Random(seed), 30);
      var running = Conversation.empty(ID);
      for (int n = 0; n < log.size(); n++) {
        running = running.then(log.get(n));
        seen.add(log.get(n).event().getClass());
        assertThat(running).isEqualTo(Conversation.of(ID, log.subList(0, n + 1)));
        assertThat(running.seq()).isEqualTo(n + 1);
      }
    }
    assertThat(seen).isEqualTo(Set.of(Event.class.getPermittedSubclasses()));
  }

  @Test
  void anEventOutOfOrderIsRefused() {
    List<Recorded> log = log(new Random(1), 3);
    var first = Conversation.empty(ID).then(log.get(0));
    assertThatThrownBy(() -> first.then(log.get(2))).hasMessageContaining("cannot follow");
  }

  @Test
  void aMessageToTheBotIsUnansweredUntilTheBotReplies() {
    var asked = fold(said("u1"));
    assertThat(asked.unanswered()).isNotNull();
    assertThat(fold(said("u1"), replied()).unanswered()).isNull();
  }

  @Test
  void aMessageToAnAgentNeedsNoAnswerOfTheBot() {
    var waiting = fold(handoff(), said("u1"));
    assertThat(waiting.unanswered()).isNull();
    assertThat(waiting.phase()).isInstanceOf(Phase.Waiting.class);
  }

  @Test
  void whenTheAgentDropsOffTheChatWaitsAgainUnderTheSameHandoff() {
    var back = fold(handoff(), joined(), new Event.AgentLeft(ANNA, "Anna", true));
    assertThat(back.phase())
        .isEqualTo(
            new Phase.Waiting(
                new HandoffId("h1"), HandoffReason.CUSTOMER_ASKED, START.plusSeconds(3)));
  }

  @Test
  void afterTheEndANewMessageStartsAfreshAndTheBotKnowsTheOutcome() {
    var again =
        fold(
            new Event.Decided("charge", "explained", DialogueState.START.notUnderstood()),
            handoff(),
            joined(),
            new Event.ConversationClosed(ANNA, "credit_given", null),
            said("u2"));
    assertThat(again.phase()).isInstanceOf(Phase.WithBot.class);
    assertThat(again.dialogue()).isEqualTo(DialogueState.START);
    assertThat(again.ending().agentFirstName()).isEqualTo("Anna");
    assertThat(again.ending().wrapUp()).isEqualTo("credit_given");
    assertThat(again.ending().told()).isFalse();
  }

  private static Conversation fold(Event... events) {
    var log = new ArrayList<Recorded>();
    for (Event event : events) {
      log.add(recorded(log.size() + 1, event));
    }
    return Conversation.of(ID, log);
  }

  private static List<Recorded> log(Random random, int length) {
    var log = new ArrayList<Recorded>();
    for (int seq = 1; seq <= length; seq++) {
      log.add(recorded(seq, any(random, seq)));
    }
    return log;
  }

  private static Recorded recorded(int seq, Event event) {
    return new Recorded(ID, seq, new TurnId("t-" + seq), START.plusSeconds(seq), event);
  }

  private static Event any(Random random, int seq) {
    return switch (random.nextInt(14)) {
      case 0 -> new Event.ConversationOpened(new Customer.Anonymous(), "en-GB");
      case 1 -> new Event.CustomerSignedIn(new Customer.SignedIn(new AccountId("A" + seq), "Maya"));
      case 2 -> said("u" + seq);
      case 3 -> new Event.Understood(List.of(new Command.CancelFlow()), "rule", 100);
      case 4 -> new Event.EvidenceGathered(List.of("invoice:I1"));
      case 5 -> new Event.Decided("charge", "explained", DialogueState.START.notUnderstood());
      case 6 -> new Event.Acted("t#1", "open_handoff", new Outcome.Done("h1"));
      case 7 -> replied();
      case 8 -> handoff();
      case 9 -> joined();
      case 10 -> new Event.AgentSpoke(new UtteranceId("a" + seq), ANNA, "Anna", "Hello");
      case 11 -> new Event.AgentNoted(new UtteranceId("n" + seq), ANNA, "Anna", "check");
      case 12 -> new Event.AgentLeft(ANNA, "Anna", random.nextBoolean());
      default -> new Event.ConversationClosed(ANNA, "resolved", null);
    };
  }

  private static Event.CustomerSpoke said(String id) {
    return new Event.CustomerSpoke(new UtteranceId(id), "why is my bill higher?", null);
  }

  private static Event.BotReplied replied() {
    var figure = new Phrase.MoneyFigure(Money.of(1240, "EUR"), "invoice:I1");
    var card =
        new Block.Card(
            Block.Kind.BALANCE,
            List.of(Phrase.words("Open")),
            figure,
            List.of(),
            List.of(),
            List.of());
    return new Event.BotReplied(new Reply(List.of(card)));
  }

  private static Event.HandoffOpened handoff() {
    return new Event.HandoffOpened(new HandoffId("h1"), HandoffReason.CUSTOMER_ASKED);
  }

  private static Event.AgentJoined joined() {
    return new Event.AgentJoined(new HandoffId("h1"), ANNA, "Anna", 1);
  }

  @Test
  void aChangeThatDoesNotAddUpCannotBeMade() {
    var month = List.<Phrase>of(Phrase.words("June"));
    var before = new Block.Bill(new InvoiceId("I1"), "1", month, Money.of(5000, "EUR"));
    var after = new Block.Bill(new InvoiceId("I2"), "2", month, Money.of(6240, "EUR"));
    assertThatThrownBy(() ->
            new Block.BillChange(
                "c",
                month,
                month,
                List.of(),
                before,
                after,
                List.of(reason(1239)),
                1,
                null,
                List.of()))
        .hasMessageContaining("62.39");
  }

  private static Block.Reason reason(long minor) {
    var amount = new Phrase.MoneyFigure(Money.of(minor, "EUR"), true, "reason:I2#0");
    return new Block.Reason(
        "r", List.of(), List.of(), amount, Block.Tag.STAYS, false, List.of(), List.of());
  }
}

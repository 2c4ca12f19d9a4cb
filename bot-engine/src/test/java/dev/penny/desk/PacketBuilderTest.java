package dev.penny.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.ledger.AccountId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.protocol.DeskFrame.Packet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketBuilderTest {
  private static final ConversationId ID = new ConversationId("c");
  private final List<Recorded> events = new ArrayList<>();

  @Test
  void aPacketHoldsWhatWasAskedShownTriedAndIsOpen() {
    opened(new Customer.SignedIn(new AccountId("A-1"), "Ada Lovelace"));
    asked("why is my bill higher?", new Command.StartFlow("bill_higher"));
    add(new Event.Decided("bill_higher", "explained the change", DialogueState.START));
    add(new Event.BotReplied(new Reply(List.of(balance(4_250)))));
    asked("a person please", new Command.HandOff(HandoffReason.CUSTOMER_ASKED));
    handedOver(HandoffReason.CUSTOMER_ASKED);
    var packet = packet();
    assertThat(packet.reason().label()).isEqualTo("Asked for a person");
    assertThat(packet.identity()).contains("Verified").contains("A-1");
    assertThat(packet.asked()).containsExactly("why is my bill higher?", "a person please");
    assertThat(packet.shown()).hasSize(1);
    assertThat(packet.shown().getFirst().ref()).isEqualTo("balance:A-1");
    assertThat(packet.shown().getFirst().value()).isEqualTo("42.50 EUR");
    assertThat(packet.tried()).containsExactly("Explained the change");
    assertThat(packet.openQuestion()).isEqualTo("none");
    assertThat(packet.mood()).isEqualTo("No signs of annoyance.");
    assertThat(packet.summary())
        .contains("Ada Lovelace began with “why is my bill higher?”")
        .contains("42.50 EUR");
  }

  @Test
  void aQuestionThatWasOnlyAskedBackAboutStaysOpen() {
    opened(new Customer.Anonymous());
    asked("something is off", new Command.StartFlow("bill_higher"));
    add(
        new Event.BotReplied(
            new Reply(List.of(new Block.Text(List.of(Phrase.words("Which bill?")))))));
    assertThat(packet().openQuestion()).isEqualTo("something is off");
  }

  @Test
  void whatIsWrittenWhileWaitingIsTheOpenQuestionUntilAnAgentHasSpoken() {
    opened(new Customer.Anonymous());
    asked("person!", new Command.HandOff(HandoffReason.CUSTOMER_ASKED));
    handedOver(HandoffReason.CUSTOMER_ASKED);
    assertThat(packet().openQuestion()).isEqualTo("none");
    add(new Event.CustomerSpoke(id(), "it is about line 4", null));
    assertThat(packet().openQuestion()).isEqualTo("it is about line 4");
    assertThat(packet().identity()).contains("Not verified");
    assertThat(packet().accountId()).isNull();
    var mara = new AgentId("mara");
    add(new Event.AgentJoined(new HandoffId("h"), mara, "Mara", 1));
    add(new Event.AgentSpoke(id(), mara, "Mara", "I see"));
    assertThat(packet().openQuestion()).isEqualTo("none");
  }

  @Test
  void signsOfAnnoyanceAreQuoted() {
    opened(new Customer.Anonymous());
    asked("This is RIDICULOUS!! I asked already", new Command.CannotHandle(null));
    handedOver(HandoffReason.COMPLAINT);
    assertThat(packet().mood())
        .contains("capitals")
        .contains("not for the first time")
        .contains("“This is RIDICULOUS!! I asked already”");
  }

  @Test
  void aSummaryNeverHasMoreThanNinetyWords() {
    opened(new Customer.SignedIn(new AccountId("A-1"), "a b c d e f g h ".repeat(20)));
    asked("x ".repeat(1_000), new Command.CannotHandle(null));
    asked("y ".repeat(1_000), new Command.CannotHandle(null));
    handedOver(HandoffReason.NOT_UNDERSTOOD);
    assertThat(packet().summary().split("\\s+")).hasSizeLessThanOrEqualTo(90);
  }

  @Test
  void everyReasonHasALabelAndANextStepWithoutAFigure() {
    for (var reason : HandoffReason.values()) {
      assertThat(HandoffWords.label(reason).label()).isNotBlank().doesNotContainPattern("[0-9]");
      assertThat(HandoffWords.next(reason, true)).isNotBlank().doesNotContainPattern("[0-9]");
    }
  }

  private Packet packet() {
    return new PacketBuilder(DeskTexts.CARELESS).build(Conversation.of(ID, events), events);
  }

  private void opened(Customer customer) {
    add(new Event.ConversationOpened(customer, "en"));
  }

  private void asked(String words, Command command) {
    add(new Event.CustomerSpoke(id(), words, null));
    add(new Event.Understood(List.of(command), "classifier", 90));
  }

  private void handedOver(HandoffReason reason) {
    add(new Event.HandoffOpened(new HandoffId("h"), reason));
  }

  private static Block balance(long minor) {
    var figure = new Phrase.MoneyFigure(Money.of(minor, "EUR"), "balance:A-1");
    List<Phrase> title = List.of(Phrase.words("Open now"));
    return new Block.Card(Block.Kind.BALANCE, title, figure, List.of(), List.of(), List.of());
  }

  private UtteranceId id() {
    return new UtteranceId("u" + events.size());
  }

  private void add(Event event) {
    long seq = events.size() + 1;
    var at = Instant.parse("2026-05-04T12:00:00Z").plusSeconds(seq);
    events.add(new Recorded(ID, seq, new TurnId("t" + seq), at, event));
  }
}

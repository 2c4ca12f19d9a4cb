package dev.penny.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.AgentId;
import dev.penny.conversation.Command;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Phase;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.UtteranceId;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.SourceUnavailable;
import dev.penny.search.Answer;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.understanding.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of a turn. */
class TurnPipelineTest {
  private static final UtteranceId ID = new UtteranceId("said-once");

  /** Every message is read as "why is my bill higher?" but for "person". */
  private final ChatRoom.Minds minds =
      new ChatRoom.Minds(
          _ -> new Answer.NotFound(0, 1, List.of()),
          (said, _) ->
              new Reading(
                  List.of(
                      said.text().equals("person")
                          ? new Command.HandOff(HandoffReason.CUSTOMER_ASKED)
                          : new Command.StartFlow("bill_higher")),
                  "test",
                  100));

  private final ChatRoom room = new ChatRoom(minds, "T1001");

  @Test
  void aTurnLeavesItsWholeStoryInTheLog() {
    assertThat(names(room.say("why", null)))
        .containsExactly(
            "CustomerSpoke", "Understood", "EvidenceGathered", "Decided", "BotReplied");
  }

  @Test
  void theSameMessageAgainChangesNothingAndGetsTheSameAnswer() {
    Taken first = room.take(ID, "why", null);
    int length = room.events().size();
    Taken second = room.take(ID, "why", null);
    assertThat(first).isEqualTo(new Taken.Accepted(2, false));
    assertThat(second).isEqualTo(new Taken.Accepted(2, true));
    assertThat(room.events()).hasSize(length);
  }

  @Test
  void theSameIdWithOtherWordsIsRefusedAndChangesNothing() {
    room.take(ID, "why", null);
    int length = room.events().size();
    assertThat(room.take(ID, "why not", null)).isInstanceOf(Taken.IdReused.class);
    assertThat(room.take(ID, "why", "human")).isInstanceOf(Taken.IdReused.class);
    assertThat(room.events()).hasSize(length);
  }

  @Test
  void whatWasAcceptedBeforeACrashIsAnsweredAtTheNextStart() {
    room.append(new Event.CustomerSpoke(ID, "why", null));
    assertThat(room.now().unanswered()).isNotNull();
    assertThat(room.resume()).isEqualTo(1);
    assertThat(room.now().unanswered()).isNull();
    assertThat(names(room.events())).contains("BotReplied");
    assertThat(room.resume()).isZero();
  }

  @Test
  void aSourceThatIsDownLeadsToAnApologyAndAHandoff() {
    var down =
        new ChatRoom(
            minds,
            "T1001",
            new ChatRoom.Billing() {
              @Override
              public Optional<AccountHistory> history(AccountId account) {
                throw new SourceUnavailable("down", new IOException("refused"));
              }
            });
    List<Recorded> events = down.say("why", null);
    assertThat(names(events)).containsExactly("CustomerSpoke", "BotReplied", "HandoffOpened");
    assertThat(down.now().phase())
        .isInstanceOfSatisfying(
            Phase.Waiting.class,
            w -> assertThat(w.reason()).isEqualTo(HandoffReason.BILLING_SOURCE_DOWN));
  }

  @Test
  void whoWaitsHearsTheirPlaceWhenTheyAskAndOnceThatTheRestIsKept() {
    room.say("person", null);
    List<Recorded> asked = room.say("person", null);
    assertThat(names(asked)).containsExactly("CustomerSpoke", "BotReplied");
    assertThat(asked.getLast().event().toString()).contains("number ").contains("count=2");
    List<Recorded> told = room.say("why", null);
    assertThat(names(told)).containsExactly("CustomerSpoke", "BotReplied");
    assertThat(told.getLast().event().toString()).contains("I have kept that");
    assertThat(names(room.say("why", null))).containsExactly("CustomerSpoke");
  }

  @Test
  void theBotSaysNothingWhileAnAgentHasTheChatAndKnowsTheOutcomeAfterwards() {
    room.say("person", null);
    var anna = new AgentId("anna");
    room.append(new Event.AgentJoined(new HandoffId("h-t-2#1"), anna, "Anna", 1));
    assertThat(names(room.say("why", null))).containsExactly("CustomerSpoke");
    assertThat(names(room.say("person", null))).containsExactly("CustomerSpoke");
    room.append(new Event.ConversationClosed(anna, "credit_given", null));
    String back = room.say("why", null).getLast().event().toString();
    assertThat(back).doesNotContain("Welcome back").contains("Anna").contains("credit given");
    assertThat(room.say("why", null).getLast().event().toString()).doesNotContain("Anna");
  }

  @Test
  void anUnknownConversationIsToldSo() {
    var empty =
        new TurnPipeline(
            new dev.penny.store.InMemoryConversationLog(),
            new LiveFeed(),
            minds.interpreter(),
            new EvidenceRoom(
                new ChatRoom.Billing(),
                minds.articles(),
                new InMemoryActionLedger(Policy.SHIPPED),
                Policy.SHIPPED),
            new HandoffDeskThatIsClosed(),
            java.time.Clock.systemUTC(),
            () -> new dev.penny.conversation.TurnId("t"));
    var said = new Event.CustomerSpoke(ID, "why", null);
    assertThat(empty.take(new dev.penny.conversation.ConversationId("none"), said, _ -> {}))
        .isInstanceOf(Taken.Unknown.class);
  }

  private static List<String> names(List<Recorded> events) {
    return events.stream().map(e -> e.event().getClass().getSimpleName()).toList();
  }

  private static final class HandoffDeskThatIsClosed implements HandoffDesk {
    @Override
    public Opened open(
        dev.penny.conversation.Conversation conversation,
        String key,
        HandoffReason reason,
        java.time.Instant at) {
      throw new IllegalStateException("closed");
    }

    @Override
    public Place place(dev.penny.conversation.Conversation conversation) {
      return new Place(0, false);
    }
  }
}

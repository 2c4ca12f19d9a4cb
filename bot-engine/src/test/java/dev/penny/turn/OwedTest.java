package dev.penny.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.action.Policy;
import dev.penny.chat.ChatRoom;
import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.database.StorageFull;
import dev.penny.desk.TestClock;
import dev.penny.ledger.AccountId;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.understanding.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwedTest {
  private static final ConversationId ID = new ConversationId("c-1");

  private final TestClock clock = new TestClock();
  private final FillingDisk log = new FillingDisk();
  private final Lanes lanes = new Lanes(8);
  private final TurnPipeline turns =
      new TurnPipeline(
          log,
          new LiveFeed(),
          (_, _) -> new Reading(List.of(new Command.StartFlow("bill_higher")), "test", 100),
          new EvidenceRoom(
              new ChatRoom.Billing(),
              _ -> new dev.penny.search.Answer.NotFound(0, 1, List.of()),
              new InMemoryActionLedger(Policy.SHIPPED),
              Policy.SHIPPED),
          new NobodyThere(),
          clock,
          () -> new TurnId(UUID.randomUUID().toString()));
  private final Owed owed = new Owed(turns, lanes, clock);

  /** A log whose disk can get full between two commits. */
  private static final class FillingDisk implements ConversationLog {
    private final ConversationLog kept = new InMemoryConversationLog();
    private volatile boolean full;

    @Override
    public List<Recorded> events(ConversationId conversation, long after) {
      return kept.events(conversation, after);
    }

    @Override
    public List<Recorded> append(
        ConversationId conversation,
        long expectedSeq,
        TurnId turn,
        List<Event> events,
        Instant at) {
      if (full) {
        throw new StorageFull("full");
      }
      return kept.append(conversation, expectedSeq, turn, events, at);
    }

    @Override
    public Optional<ConversationId> openConversationOf(AccountId account) {
      return kept.openConversationOf(account);
    }

    @Override
    public List<ConversationId> unanswered() {
      return kept.unanswered();
    }
  }

  private static final class NobodyThere implements HandoffDesk {
    @Override
    public Opened open(Conversation conversation, String key, HandoffReason reason, Instant at) {
      return new Opened(List.of(), place(conversation));
    }

    @Override
    public Place place(Conversation conversation) {
      return new Place(1, false);
    }
  }

  private boolean answered() {
    return Conversation.of(ID, log.events(ID, 0)).unanswered() == null;
  }

  private void retried() throws InterruptedException {
    owed.retry();
    while (lanes.busy() > 0) {
      Thread.sleep(1);
    }
  }

  @Test
  void whatWasAcknowledgedBeforeTheDiskGotFullIsAnsweredOnceThereIsSpace() throws Exception {
    log.append(
        ID,
        0,
        new TurnId("t"),
        List.of(new Event.ConversationOpened(new Customer.Anonymous(), "en")),
        clock.instant());
    var said = new Event.CustomerSpoke(new UtteranceId("u"), "why", null);
    assertThatThrownBy(() -> turns.take(ID, said, _ -> log.full = true))
        .isInstanceOf(StorageFull.class);
    owed.note(ID);
    for (int i = 0; i < 30; i++) {
      clock.pass(Duration.ofSeconds(1));
      retried();
      assertThat(answered()).isFalse();
    }
    log.full = false;
    clock.pass(Duration.ofSeconds(10));
    retried();
    assertThat(answered()).isTrue();
    int length = log.events(ID, 0).size();
    clock.pass(Duration.ofSeconds(60));
    retried();
    assertThat(log.events(ID, 0)).as("answered once").hasSize(length);
  }
}

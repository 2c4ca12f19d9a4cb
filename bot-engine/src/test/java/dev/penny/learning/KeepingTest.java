package dev.penny.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.Command;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.Event;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.database.Database;
import dev.penny.desk.TestClock;
import dev.penny.flow.Offers;
import dev.penny.ledger.AccountId;
import dev.penny.search.Embedder;
import dev.penny.search.RecentVectors;
import dev.penny.store.Databases;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.store.JdbiLearningStore;
import dev.penny.turn.LiveFeed;
import dev.penny.understanding.Intent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a committed turn to a row that names nobody, and to nothing after ninety days. */
class KeepingTest {
  private static final ConversationId TALK = new ConversationId("conversation-7");

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private Database database;
  private JdbiLearningStore store;
  private Keeping keeping;

  @BeforeEach
  void open() {
    database = Databases.embedded(folder);
    JdbiLearningStore.migrate(database);
    store = new JdbiLearningStore(database);
    keeping = new Keeping(new LiveFeed(), log, store, SmallMind.make(), clock);
    var maya = new Customer.SignedIn(new AccountId("T1001"), "Maya Lindqvist");
    append("turn-0", new Event.ConversationOpened(maya, "en"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUnsureTurnIsKeptWithTheChoiceAndLeadsToNobodyAndIsForgotten() {
    say("turn-1", "maya of T1001 wants the thing", unsure());
    say("turn-2", "Why did my bill change?", Offers.WHY_HIGHER.commands().getFirst());
    keeping.close();

    assertThat(store.open())
        .singleElement()
        .satisfies(turn -> {
          assertThat(turn.words()).isEqualTo("[name] of [number] wants the thing");
          assertThat(turn.day()).isEqualTo("2026-05-04");
          assertThat(turn.chosen()).isEqualTo(Intent.BILL_HIGHER);
          assertThat(turn.guesses()).hasSize(3);
        });
    String row =
        database
            .jdbi()
            .withHandle(h -> h.createQuery("SELECT * FROM unsure_turn").mapToMap().list())
            .toString();
    assertThat(row)
        .doesNotContainIgnoringCase("maya")
        .doesNotContain("T1001", "turn-1", TALK.value());

    clock.pass(Duration.ofDays(Keeping.DAYS));
    keeping.forgetOld();
    assertThat(store.open()).hasSize(1);
    clock.pass(Duration.ofDays(1));
    keeping.forgetOld();
    assertThat(store.open()).isEmpty();
  }

  @Test
  void whatTheReadingEmbeddedIsNotEmbeddedAgain() {
    var embedded = new ArrayList<String>();
    Embedder counting = new RecentVectors(SmallMind.letters(embedded::add));
    Mind mind = SmallMind.make(counting);
    try (var keeps = new Keeping(new LiveFeed(), log, store, mind, clock)) {
      var said = new Event.CustomerSpoke(new UtteranceId("turn-1"), "ur wibble is gooone", null);
      mind.read(said, Conversation.of(TALK, log.events(TALK, 0)));
      assertThat(embedded).isNotEmpty();
      embedded.clear();
      var read = new Event.Understood(List.of(unsure()), "classifier:bill_higher", 44);
      long seq = log.events(TALK, 0).size();
      keeps.publish(
          TALK, log.append(TALK, seq, new TurnId("turn-1"), List.of(said, read), clock.instant()));
    }
    assertThat(store.open()).hasSize(1);
    assertThat(embedded).isEmpty();
  }

  private static Command unsure() {
    return new Command.Clarify(List.of(Offers.WHY_HIGHER));
  }

  private void say(String turn, String words, Command read) {
    append(turn, new Event.CustomerSpoke(new UtteranceId(turn), words, null));
    var offers = List.of(Offers.WHY_HIGHER, Offers.SOMETHING_ELSE);
    var after = DialogueState.START.asking(Open.choice(offers));
    append(
        turn,
        new Event.Understood(List.of(read), "classifier:bill_higher", 44),
        new Event.Decided("unclear", "asked", after));
  }

  private void append(String turn, Event... events) {
    long seq = log.events(TALK, 0).size();
    keeping.publish(
        TALK, log.append(TALK, seq, new TurnId(turn), List.of(events), clock.instant()));
  }
}

package dev.penny.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.ledger.AccountId;
import dev.penny.turn.ConversationLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every conversation log promises. */
abstract class ConversationLogContract {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
  private static final Event HELLO =
      new Event.ConversationOpened(new Customer.Anonymous(), "en-GB");

  abstract ConversationLog log();

  final ConversationId conversation = new ConversationId(UUID.randomUUID().toString());

  @Test
  void whatWasAppendedIsReadBackInOrderFromAnyPlace() {
    var appended = append(0, HELLO, said("u1", "why?"), said("u2", "and ☎ 'this\\?"));
    assertThat(appended).extracting(Recorded::seq).containsExactly(1L, 2L, 3L);
    assertThat(log().events(conversation, 0)).isEqualTo(appended);
    assertThat(log().events(conversation, 2)).isEqualTo(appended.subList(2, 3));
    assertThat(log().events(conversation, 3)).isEmpty();
    assertThat(log().events(new ConversationId("nobody"), 0)).isEmpty();
  }

  @Test
  void everyEventIsReadBackAsItWas() {
    append(0, HELLO);
    long seq = 1;
    for (long seed = 0; seed < 5; seed++) {
      for (var event : new Samples(seed).ofEach(Event.class)) {
        if (!(event instanceof Event.HandoffOpened
            || event instanceof Event.AgentJoined
            || event instanceof Event.AgentLeft
            || event instanceof Event.CustomerSpoke
            || event instanceof Event.AgentSpoke
            || event instanceof Event.AgentNoted)) {
          append(seq, event);
          assertThat(log().events(conversation, seq).getFirst().event()).isEqualTo(event);
          seq++;
        }
      }
    }
  }

  @Test
  void anAppendThatExpectsAnotherEndIsRefusedWhole() {
    append(0, HELLO, said("u1", "one"));
    for (long wrong : new long[] {0, 1, 3, 99}) {
      assertThatThrownBy(() -> append(wrong, said("u" + wrong, "two")))
          .isInstanceOf(ConversationLog.StaleSequence.class);
    }
    assertThat(log().events(conversation, 0)).hasSize(2);
    append(2, said("u2", "two"));
  }

  @Test
  void theSameUtteranceIdIsNeverStoredTwiceInOneConversation() {
    append(0, HELLO, said("u1", "one"));
    assertThatThrownBy(() -> append(2, said("fresh", "x"), said("u1", "one again")))
        .isInstanceOf(ConversationLog.StaleSequence.class);
    assertThat(log().events(conversation, 0)).hasSize(2);
    var other = new ConversationId(UUID.randomUUID().toString());
    log().append(other, 0, turn(), List.of(HELLO, said("u1", "one")), NOON);
    assertThat(log().events(other, 0)).hasSize(2);
  }

  @Test
  void whatWasSaidIsFoundByItsId() {
    append(0, HELLO, said("u1", "one"), said("u2", "two"));
    assertThat(log().said(conversation, new UtteranceId("u2")))
        .hasValueSatisfying(found -> assertThat(found.seq()).isEqualTo(3));
    assertThat(log().said(conversation, new UtteranceId("u3"))).isEmpty();
  }

  @Test
  void ofTwentyAppendsAtTheSamePlaceExactlyOneIsKept() throws Exception {
    append(0, HELLO);
    for (int round = 1; round <= 20; round++) {
      int expected = round;
      var won = new AtomicInteger();
      var faults = Collections.synchronizedList(new ArrayList<RuntimeException>());
      var threads = new ArrayList<Thread>();
      for (int t = 0; t < 20; t++) {
        var event = said("r" + round + "t" + t, "me");
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    append(expected, event);
                    won.incrementAndGet();
                  } catch (ConversationLog.StaleSequence lost) {
                    // what nineteen of twenty must hear
                  } catch (RuntimeException fault) {
                    faults.add(fault);
                  }
                }));
      }
      for (var thread : threads) {
        thread.join();
      }
      assertThat(faults).isEmpty();
      assertThat(won).hasValue(1);
    }
    assertThat(log().events(conversation, 0)).hasSize(21);
  }

  @Test
  void theOpenConversationOfACustomerIsTheNewestThatIsNotClosed() {
    var account = new AccountId("A-" + UUID.randomUUID());
    assertThat(log().openConversationOf(account)).isEmpty();
    var older = open(account, NOON);
    var newer = open(account, NOON.plusSeconds(60));
    assertThat(log().openConversationOf(account)).contains(newer);
    var closed = new Event.ConversationClosed(new AgentId("mara"), "solved", null);
    log().append(newer, 1, turn(), List.of(closed), NOON.plusSeconds(90));
    assertThat(log().openConversationOf(account)).contains(older);
  }

  @Test
  void aConversationIsUnansweredUntilTheBotOrAPersonTookItUp() {
    append(0, HELLO);
    assertThat(log().unanswered()).doesNotContain(conversation);
    append(1, said("u1", "why?"));
    assertThat(log().unanswered()).contains(conversation);
    append(2, handedOver());
    assertThat(log().unanswered()).doesNotContain(conversation);
  }

  @Test
  void anEventThatDoesNotFitTheHandoffIsRefusedWhole() {
    append(0, HELLO, handedOver());
    assertThatThrownBy(() -> append(2, said("u1", "hm"), handedOver()))
        .isInstanceOf(dev.penny.desk.Handoff.OutOfOrder.class);
    assertThat(log().events(conversation, 0)).hasSize(2);
  }

  @Test
  void aCustomerWhoSignsInLaterIsFoundByAccount() {
    var account = new AccountId("A-" + UUID.randomUUID());
    append(0, HELLO, new Event.CustomerSignedIn(new Customer.SignedIn(account, "Ada")));
    assertThat(log().openConversationOf(account)).contains(conversation);
  }

  private ConversationId open(AccountId account, Instant at) {
    var id = new ConversationId(UUID.randomUUID().toString());
    var opened = new Event.ConversationOpened(new Customer.SignedIn(account, "Ada"), "en");
    log().append(id, 0, turn(), List.of(opened), at);
    return id;
  }

  List<Recorded> append(long expected, Event... events) {
    return log().append(conversation, expected, turn(), List.of(events), NOON);
  }

  static Event said(String id, String text) {
    return new Event.CustomerSpoke(new UtteranceId(id), text, null);
  }

  static Event handedOver() {
    var handoff = new HandoffId(UUID.randomUUID().toString());
    return new Event.HandoffOpened(handoff, HandoffReason.CUSTOMER_ASKED);
  }

  static TurnId turn() {
    return new TurnId(UUID.randomUUID().toString());
  }
}

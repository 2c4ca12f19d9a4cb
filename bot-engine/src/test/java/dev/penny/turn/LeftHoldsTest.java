package dev.penny.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Outcome;
import dev.penny.conversation.TurnId;
import dev.penny.ledger.AccountId;
import dev.penny.store.InMemoryConversationLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held in a chat ends with the chat, and not with a reload. */
class LeftHoldsTest {
  private static final ConversationId CHAT = new ConversationId("chat");
  private static final Instant NOON = Instant.parse("2026-06-20T12:00:00Z");

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final List<String> letGo = new ArrayList<>();
  private final Hand clock = new Hand();
  private final LeftHolds holds =
      new LeftHolds(
          log,
          (account, order, _) -> {
            letGo.add(account + " " + order);
            return 1;
          },
          clock);

  @BeforeEach
  void somethingIsHeld() {
    append(new Event.ConversationOpened(new Customer.SignedIn(new AccountId("A1"), "A"), "en"));
    append(new Event.Acted("t#1", "reserve_coupon", new Outcome.Done("B-1")));
    append(new Event.Acted("t#2", "reserve_coupon", new Outcome.Refused("coupon")));
    append(new Event.Acted("t#3", "open_handoff", new Outcome.Done("H-1")));
  }

  private void append(Event event) {
    long seq = log.events(CHAT, 0).size();
    log.append(CHAT, seq, new TurnId("t" + seq), List.of(event), clock.now);
  }

  private void wait(Duration time) {
    clock.now = clock.now.plus(time);
    holds.sweep();
  }

  @Test
  void whoIsAwayForAWhileHoldsNothingAnyMore() {
    holds.came(CHAT);
    holds.went(CHAT);
    wait(LeftHolds.AWAY.minusSeconds(1));
    assertThat(letGo).isEmpty();
    wait(Duration.ofSeconds(1));
    assertThat(letGo).containsExactly("A1 B-1");
    wait(LeftHolds.AWAY);
    assertThat(letGo).as("once").hasSize(1);
  }

  @Test
  void aReloadIsNoLeaving() {
    holds.came(CHAT);
    holds.went(CHAT);
    wait(Duration.ofSeconds(5));
    holds.came(CHAT);
    wait(Duration.ofMinutes(9));
    assertThat(letGo).isEmpty();
  }

  @Test
  void theLastTabCounts() {
    holds.came(CHAT);
    holds.came(CHAT);
    holds.went(CHAT);
    wait(Duration.ofMinutes(9));
    assertThat(letGo).isEmpty();
    holds.went(CHAT);
    wait(LeftHolds.AWAY);
    assertThat(letGo).hasSize(1);
  }

  @Test
  void aChatThatIsClosedHoldsNothing() {
    holds.came(CHAT);
    append(new Event.ConversationClosed(new AgentId("anna"), "resolved", null));
    holds.closed(CHAT);
    assertThat(letGo).containsExactly("A1 B-1");
  }

  @Test
  void whoGoesOnOverAnotherServerHasNotLeft() {
    holds.came(CHAT);
    holds.went(CHAT);
    clock.now = clock.now.plusSeconds(30);
    append(new Event.Acted("t#4", "open_handoff", new Outcome.Done("H-2")));
    wait(LeftHolds.AWAY);
    assertThat(letGo).isEmpty();
  }

  @Test
  void aClockThatIsSetBackKeepsNothingForEver() {
    holds.came(CHAT);
    holds.went(CHAT);
    clock.now = NOON.minus(Duration.ofHours(1));
    log.events(CHAT, 0);
    holds.sweep();
    assertThat(letGo).hasSize(1);
  }

  private static final class Hand extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

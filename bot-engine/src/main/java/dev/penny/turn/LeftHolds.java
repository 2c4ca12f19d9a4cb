package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Outcome;
import dev.penny.conversation.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of codes that were held in a conversation that is over: it was closed, or its customer
 * left and did not come back for a while. A reload is no leaving, and neither is a panel that is
 * folded away: the connection comes back, or was never gone.
 */
public final class LeftHolds {
  /** Who is away for so long has left. */
  static final Duration AWAY = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(LeftHolds.class);
  private static final String HELD = "reserve_coupon";

  private final ConversationLog log;
  private final HoldsBook holds;
  private final Clock clock;
  private final Map<ConversationId, Integer> here = new ConcurrentHashMap<>();
  private final Map<ConversationId, Instant> left = new ConcurrentHashMap<>();

  public LeftHolds(ConversationLog log, HoldsBook holds, Clock clock) {
    this.log = log;
    this.holds = holds;
    this.clock = clock;
  }

  /** A customer's connection follows the conversation. */
  public void came(ConversationId conversation) {
    here.merge(conversation, 1, Integer::sum);
    left.remove(conversation);
  }

  /** One of the customer's connections is gone. */
  public void went(ConversationId conversation) {
    if (here.computeIfPresent(conversation, (_, n) -> n > 1 ? n - 1 : null) == null) {
      left.put(conversation, clock.instant());
    }
  }

  /** To be called now and then: whoever left long enough ago holds nothing any more. */
  public void sweep() {
    Instant now = clock.instant();
    left.forEach((conversation, since) -> {
      // A clock that was set back must not keep anybody waiting for ever.
      boolean away = now.isBefore(since) || !now.isBefore(since.plus(AWAY));
      if (away && left.remove(conversation, since)) {
        release(conversation, since);
      }
    });
  }

  /** The conversation was closed. */
  public void closed(ConversationId conversation) {
    left.remove(conversation);
    release(conversation, null);
  }

  private void release(ConversationId id, @Nullable Instant since) {
    try {
      List<Recorded> events = log.events(id, 0);
      boolean goesOnElsewhere =
          since != null && !events.isEmpty() && events.getLast().at().isAfter(since);
      if (!goesOnElsewhere
          && Conversation.of(id, events).customer() instanceof Customer.SignedIn customer) {
        int released =
            orders(events).stream()
                .mapToInt(order -> holds.letGo(customer.account(), order, clock.instant()))
                .sum();
        if (released > 0) {
          LOG.info("{} codes that were held are free again: the chat is over", released);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("what was held in a chat could not be let go; it will run out by itself", e);
    }
  }

  /** The orders that something was held for in a conversation. */
  private static List<String> orders(List<Recorded> events) {
    return events.stream()
        .map(Recorded::event)
        .filter(e -> e instanceof Event.Acted acted && acted.effect().equals(HELD))
        .map(e -> ((Event.Acted) e).outcome())
        .filter(Outcome.Done.class::isInstance)
        .map(done -> ((Outcome.Done) done).reference())
        .distinct()
        .toList();
  }
}

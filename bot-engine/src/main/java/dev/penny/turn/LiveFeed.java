package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Recorded;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed of this process: tells whoever follows a conversation what was committed, and passing
 * signals besides. A subscriber that says it is gone, or throws, is dropped and hears nothing more;
 * the others do not notice.
 */
public final class LiveFeed implements EventFeed {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

  /** Something that passes and is not stored. */
  public sealed interface Signal {
    /** The bot is at work, or no longer; {@code doing} in words, or empty. */
    record Working(boolean working, String doing) implements Signal {}

    record CustomerTyping() implements Signal {}

    record AgentTyping(String firstName) implements Signal {}
  }

  /**
   * Both methods are called on the publisher's thread: hand over (to a bounded queue) and return,
   * never wait. {@code false} means: gone, tell me nothing more.
   */
  public interface Subscriber {
    boolean events(ConversationId conversation, List<Recorded> committed);

    boolean signal(ConversationId conversation, Signal signal);
  }

  /** Stops a subscription; doing it twice does no harm. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  private final ConcurrentHashMap<ConversationId, Set<Subscriber>> byConversation =
      new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Subscriber> ofAll = new CopyOnWriteArrayList<>();

  public Subscription follow(ConversationId conversation, Subscriber subscriber) {
    byConversation.compute(
        conversation,
        (id, there) -> {
          var set = there == null ? ConcurrentHashMap.<Subscriber>newKeySet(2) : there;
          set.add(subscriber);
          return set;
        });
    return () -> drop(conversation, subscriber);
  }

  /** Follows every conversation: for the desk's queue. */
  public Subscription followAll(Subscriber subscriber) {
    ofAll.add(subscriber);
    return () -> ofAll.remove(subscriber);
  }

  @Override
  public void publish(ConversationId conversation, List<Recorded> committed) {
    if (!committed.isEmpty()) {
      tell(conversation, subscriber -> subscriber.events(conversation, committed));
    }
  }

  @Override
  public void working(ConversationId conversation, boolean working, String doing) {
    signal(conversation, new Signal.Working(working, doing));
  }

  public void signal(ConversationId conversation, Signal signal) {
    tell(conversation, subscriber -> subscriber.signal(conversation, signal));
  }

  /** How many subscriptions there are, for the metrics. */
  public int subscriptions() {
    return ofAll.size() + byConversation.values().stream().mapToInt(Set::size).sum();
  }

  private void tell(ConversationId conversation, Predicate<Subscriber> message) {
    for (var subscriber : byConversation.getOrDefault(conversation, Set.of())) {
      if (!heard(subscriber, message)) {
        drop(conversation, subscriber);
      }
    }
    for (var subscriber : ofAll) {
      if (!heard(subscriber, message)) {
        ofAll.remove(subscriber);
      }
    }
  }

  private static boolean heard(Subscriber subscriber, Predicate<Subscriber> message) {
    try {
      return message.test(subscriber);
    } catch (RuntimeException fault) {
      LOG.warn("a subscriber failed and hears nothing more", fault);
      return false;
    }
  }

  private void drop(ConversationId conversation, Subscriber subscriber) {
    byConversation.computeIfPresent(
        conversation,
        (id, there) -> {
          there.remove(subscriber);
          return there.isEmpty() ? null : there;
        });
  }
}

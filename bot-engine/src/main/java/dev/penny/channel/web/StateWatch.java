package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Recorded;
import dev.penny.desk.DeskViews;
import dev.penny.desk.Handoff;
import dev.penny.protocol.WireState;
import dev.penny.turn.LiveFeed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells customers who has their conversation and where they stand in the queue: at once when their
 * own changes, and soon when others in the queue come or go.
 */
final class StateWatch implements LiveFeed.Subscriber {
  private static final Logger LOG = LoggerFactory.getLogger(StateWatch.class);

  /** Many changes in the queue within this time are told once. */
  private static final long GATHER_MILLIS = 100;

  private final DeskViews views;
  private final Set<Watch> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean due = new AtomicBoolean();

  StateWatch(DeskViews views, LiveFeed feed) {
    this.views = views;
    var _ = feed.followAll(this);
  }

  Watch watch(ConversationId conversation, Chats.Follower follower) {
    return new Watch(conversation, follower);
  }

  @Override
  public boolean events(ConversationId conversation, List<Recorded> committed) {
    if (!waiting.isEmpty()
        && committed.stream().anyMatch(r -> Handoff.moves(r.event()))
        && due.compareAndSet(false, true)) {
      Thread.ofVirtual().name("queue-places").start(this::tellAll);
    }
    return true;
  }

  @Override
  public boolean signal(ConversationId conversation, LiveFeed.Signal signal) {
    return true;
  }

  private void tellAll() {
    try {
      Thread.sleep(GATHER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    due.set(false);
    waiting.forEach(Watch::tell);
  }

  /** One customer's interest in the state of their conversation. */
  final class Watch implements AutoCloseable {
    private final ConversationId conversation;
    private final Chats.Follower follower;
    private @Nullable WireState told;

    private Watch(ConversationId conversation, Chats.Follower follower) {
      this.conversation = conversation;
      this.follower = follower;
    }

    /** Asks the desk on a thread of its own and tells what is new. */
    void refresh() {
      Thread.ofVirtual().name("state-" + conversation).start(this::tell);
    }

    private synchronized void tell() {
      try {
        WireState now = views.state(conversation);
        if (now.with() == WireState.With.WAITING) {
          waiting.add(this);
        } else {
          waiting.remove(this);
        }
        if (!now.equals(told)) {
          told = now;
          follower.state(now);
        }
      } catch (RuntimeException e) {
        LOG.warn("the state of a conversation could not be told", e);
      }
    }

    @Override
    public void close() {
      waiting.remove(this);
    }
  }
}

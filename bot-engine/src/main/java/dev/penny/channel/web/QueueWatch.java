package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.desk.Handoff;
import dev.penny.turn.LiveFeed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the consoles that the queue or somebody's chats may look different now. */
final class QueueWatch implements LiveFeed.Subscriber {
  /** Many changes within this time are told once. */
  private static final long GATHER_MILLIS = 100;

  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean due = new AtomicBoolean();

  QueueWatch(LiveFeed feed) {
    var _ = feed.followAll(this);
  }

  Chats.Subscription listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public boolean events(ConversationId conversation, List<Recorded> committed) {
    if (!listeners.isEmpty()
        && committed.stream().anyMatch(r -> matters(r.event()))
        && due.compareAndSet(false, true)) {
      Thread.ofVirtual().name("queue-watch").start(this::tell);
    }
    return true;
  }

  private static boolean matters(Event event) {
    return Handoff.moves(event)
        || event instanceof Event.Acted
        || event instanceof Event.CustomerSpoke
        || event instanceof Event.AgentSpoke;
  }

  private void tell() {
    try {
      Thread.sleep(GATHER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    due.set(false);
    listeners.forEach(Runnable::run);
  }

  @Override
  public boolean signal(ConversationId conversation, LiveFeed.Signal signal) {
    return true;
  }
}

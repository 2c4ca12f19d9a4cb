package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane a conversation: tasks of one conversation run strictly one after the other in the order
 * they were taken, those of different conversations side by side, each lane on a virtual thread of
 * its own. A lane holds a bounded number of waiting tasks; one more is refused, so that a flood
 * harms nobody but its sender.
 */
public final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  /** The lane the current thread is working for: a task may call back into its own lane. */
  private static final ScopedValue<ConversationId> CURRENT = ScopedValue.newInstance();

  private final int capacity;
  private final ConcurrentHashMap<ConversationId, Deque<Runnable>> lanes =
      new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** {@code capacity}: how many tasks may wait in one lane, the running one not counted. */
  public Lanes(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a lane must hold at least one task, not " + capacity);
    }
    this.capacity = capacity;
  }

  /** Takes the task for later, or refuses it: {@code false} when the lane is full or closed. */
  public boolean offer(ConversationId conversation, Runnable task) {
    var offer = new Offer(task);
    lanes.compute(conversation, (id, lane) -> offer.into(lane));
    if (offer.opensLane) {
      Thread.ofVirtual().name("lane-" + conversation).start(() -> drain(conversation));
    }
    return offer.taken;
  }

  /**
   * Runs the task in its lane, waits for it and gives its result; a task of the same lane runs it
   * at once. What the task throws is thrown here.
   *
   * @throws LaneFull the lane is full or closed; the task did not and will not run
   */
  public <T> T call(ConversationId conversation, Supplier<T> task) {
    if (CURRENT.isBound() && CURRENT.get().equals(conversation)) {
      return task.get();
    }
    var result = new CompletableFuture<T>();
    boolean taken =
        offer(
            conversation,
            () -> {
              try {
                result.complete(task.get());
              } catch (RuntimeException | Error fault) {
                result.completeExceptionally(fault);
              }
            });
    if (!taken) {
      throw new LaneFull(conversation);
    }
    try {
      return result.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  /** Conversations with work under way or waiting. */
  public int busy() {
    return lanes.size();
  }

  /** Takes nothing more and waits until all lanes are empty; {@code false}: time ran out. */
  public boolean close(Duration patience) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    while (!lanes.isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(5);
    }
    return true;
  }

  private void drain(ConversationId conversation) {
    for (var task = next(conversation); task != null; task = next(conversation)) {
      try {
        ScopedValue.where(CURRENT, conversation).run(task);
      } catch (RuntimeException | Error fault) {
        LOG.error("a task of conversation {} failed; its lane goes on", conversation, fault);
      }
    }
  }

  /** The next task, or null when the lane is empty and thereby gone. */
  private @Nullable Runnable next(ConversationId conversation) {
    var next = new Runnable[1];
    lanes.computeIfPresent(
        conversation,
        (id, lane) -> {
          next[0] = lane.poll();
          return next[0] == null ? null : lane;
        });
    return next[0];
  }

  /** One try to put a task into a lane, and what came of it. */
  private final class Offer {
    private final Runnable task;
    private boolean taken;
    private boolean opensLane;

    Offer(Runnable task) {
      this.task = task;
    }

    @Nullable Deque<Runnable> into(@Nullable Deque<Runnable> lane) {
      if (closed || (lane != null && lane.size() >= capacity)) {
        return lane;
      }
      taken = true;
      opensLane = lane == null;
      var open = lane == null ? new ArrayDeque<Runnable>(2) : lane;
      open.add(task);
      return open;
    }
  }

  /** The lane takes no more; trying again later may help. */
  public static final class LaneFull extends RuntimeException {
    LaneFull(ConversationId conversation) {
      super("conversation " + conversation + " has too much waiting already");
    }
  }
}

package dev.penny.store.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests that come at once share one transaction: a commit costs the same for one as for
 * fifty. Whoever finds nobody at work leads and does all that waits, its own included; the others
 * sleep until theirs is done. Where a group fails, each of it is tried alone, so that nobody pays
 * for somebody else.
 */
final class Lane<I, O> {
  private static final int MOST = 64;

  /** So long the next group is waited for where the last one was of several: they come again. */
  private static final long PATIENCE_NANOS = 300_000;

  private static final long WINK_NANOS = 20_000;

  private final Function<List<I>, List<O>> work;
  private final AtomicBoolean led = new AtomicBoolean();
  private final ReentrantLock working = new ReentrantLock();
  private final ConcurrentLinkedQueue<Waiting<I, O>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Of the last group; read and written by who leads. */
  private volatile int before;

  /** {@code work} gives an answer for each, in their order, or throws and has done nothing. */
  Lane(Function<List<I>, List<O>> work) {
    this.work = work;
  }

  O ask(I asked) {
    var mine = new Waiting<I, O>(asked);
    queue.add(mine);
    waiting.incrementAndGet();
    while (!mine.done) {
      if (led.compareAndSet(false, true)) {
        lead(mine);
      } else {
        LockSupport.park(this);
      }
    }
    return mine.result();
  }

  /** How many wait that nobody has begun with. */
  int length() {
    return waiting.get();
  }

  /** Does something while nobody else is at work here. */
  <T> T alone(Supplier<T> other) {
    working.lock();
    try {
      return other.get();
    } finally {
      working.unlock();
    }
  }

  private void lead(Waiting<I, O> mine) {
    try {
      while (!mine.done) {
        next();
      }
    } finally {
      led.set(false);
      var after = queue.peek();
      if (after != null) {
        LockSupport.unpark(after.thread);
      }
    }
  }

  private void next() {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (waiting.get() < before && System.nanoTime() < until) {
      LockSupport.parkNanos(WINK_NANOS);
    }
    var group = new ArrayList<Waiting<I, O>>();
    for (var each = queue.poll(); each != null; each = queue.poll()) {
      group.add(each);
      if (group.size() == MOST) {
        break;
      }
    }
    waiting.addAndGet(-group.size());
    before = group.size();
    alone(() -> {
      if (group.size() == 1 || !together(group)) {
        group.forEach(this::single);
      }
      return group;
    });
    group.forEach(Waiting::wake);
  }

  private boolean together(List<Waiting<I, O>> group) {
    List<O> answers;
    try {
      answers = work.apply(group.stream().map(w -> w.asked).toList());
    } catch (RuntimeException oneOfThem) {
      return false;
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).answer = answers.get(i);
    }
    return true;
  }

  private void single(Waiting<I, O> one) {
    try {
      one.answer = work.apply(List.of(one.asked)).getFirst();
    } catch (RuntimeException e) {
      one.fault = e;
    }
  }

  /** Written by who leads, read by its owner once it is {@code done}. */
  private static final class Waiting<I, O> {
    private final I asked;
    private final Thread thread = Thread.currentThread();
    private @Nullable O answer;
    private @Nullable RuntimeException fault;
    private volatile boolean done;

    Waiting(I asked) {
      this.asked = asked;
    }

    void wake() {
      done = true;
      LockSupport.unpark(thread);
    }

    O result() {
      if (fault != null) {
        throw fault;
      }
      if (answer == null) {
        throw new IllegalStateException("a request got no answer");
      }
      return answer;
    }
  }
}

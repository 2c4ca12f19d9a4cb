package dev.penny.source.importing;

import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs an iterator on a thread of its own, a bounded way ahead of whoever takes from it. What it
 * throws is thrown to the taker, in its place. {@link #close()} ends the thread and waits for it.
 *
 * @param <T> what is handed over; it must not change afterwards
 */
final class ReadAhead<T> implements AutoCloseable {
  interface Source<T> {
    /** The next element, or null at the end. */
    @Nullable T next();
  }

  private sealed interface Handed<T> {
    record Element<T>(T value, int weight) implements Handed<T> {}

    record End<T>() implements Handed<T> {}

    record Failed<T>(RuntimeException why) implements Handed<T> {}
  }

  private final BlockingQueue<Handed<T>> handed = new LinkedBlockingQueue<>();
  private final Semaphore room;
  private final int most;
  private final Thread thread;
  private @Nullable Handed<T> head;

  /** {@code most} bounds the sum of the weights of what waits to be taken. */
  ReadAhead(String name, int most, ToIntFunction<T> weight, Source<T> source) {
    this.most = most;
    this.room = new Semaphore(most);
    this.thread = Thread.ofPlatform().name(name).daemon().start(() -> read(source, weight));
  }

  private void read(Source<T> source, ToIntFunction<T> weight) {
    try {
      for (T value = source.next(); value != null; value = source.next()) {
        int size = Math.clamp(weight.applyAsInt(value), 1, most);
        room.acquire(size);
        handed.add(new Handed.Element<>(value, size));
      }
      handed.add(new Handed.End<>());
    } catch (InterruptedException e) {
      handed.add(new Handed.End<>()); // closed: nobody takes any more
    } catch (RuntimeException e) {
      handed.add(new Handed.Failed<>(e));
    } catch (Error e) {
      handed.add(new Handed.Failed<>(new IllegalStateException("reading failed: " + e, e)));
      throw e;
    }
  }

  /** Whether there is another one; waits until that is known. */
  boolean hasNext() {
    return switch (head()) {
      case Handed.Element<T> _ -> true;
      case Handed.End<T> _ -> false;
      case Handed.Failed<T> failed -> throw failed.why();
    };
  }

  T next() {
    if (head() instanceof Handed.Element<T>(T value, int weight)) {
      head = null;
      room.release(weight);
      return value;
    }
    throw new NoSuchElementException("nothing left to take");
  }

  private Handed<T> head() {
    var known = head;
    if (known == null) {
      try {
        known = handed.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for data", e);
      }
      head = known;
    }
    return known;
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

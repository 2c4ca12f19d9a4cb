package dev.penny.channel.web;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * One reader's place in a conversation: sends every event once and in order. What is pushed is only
 * a hint; whatever is missing between the last sent number and a pushed one is read from the log.
 *
 * @param <E> an event as this reader sees it
 */
final class EventStream<E> {
  private static final int PAGE = 50;

  private final LongFunction<List<E>> log;
  private final ToLongFunction<E> seq;
  private final Consumer<List<E>> out;
  private final Consumer<Runnable> mailbox;
  private long last;
  private boolean started;
  private boolean catchingUp;
  private boolean pushedMeanwhile;

  /**
   * @param log the events after a number
   * @param seq an event's number
   * @param mailbox runs what may block, one after the other
   */
  EventStream(
      LongFunction<List<E>> log,
      ToLongFunction<E> seq,
      Consumer<List<E>> out,
      Consumer<Runnable> mailbox) {
    this.log = log;
    this.seq = seq;
    this.out = out;
    this.mailbox = mailbox;
  }

  /** Sends everything after this number, and from now on what comes. May block. */
  void start(long after) {
    synchronized (this) {
      last = after;
      started = true;
    }
    catchUp();
  }

  /** The client lost something: sends everything after this number again. May block. */
  void rewind(long after) {
    synchronized (this) {
      last = Math.min(last, after);
    }
    catchUp();
  }

  /** Never blocks. */
  synchronized void pushed(List<E> events) {
    pushedMeanwhile = true;
    if (!started || catchingUp) {
      return;
    }
    List<E> fresh = fresh(events);
    if (fresh.isEmpty()) {
      return;
    }
    if (seq.applyAsLong(fresh.getFirst()) == last + 1) {
      emit(fresh);
    } else {
      catchingUp = true;
      mailbox.accept(this::catchUp);
    }
  }

  private void catchUp() {
    while (true) {
      long from;
      synchronized (this) {
        catchingUp = true;
        pushedMeanwhile = false;
        from = last;
      }
      List<E> missing = readOrStop(from);
      synchronized (this) {
        List<E> fresh = fresh(missing);
        emit(fresh);
        if (fresh.isEmpty() && !pushedMeanwhile) {
          catchingUp = false;
          return;
        }
      }
    }
  }

  private List<E> readOrStop(long from) {
    boolean read = false;
    try {
      List<E> events = log.apply(from);
      read = true;
      return events;
    } finally {
      if (!read) {
        synchronized (this) {
          catchingUp = false;
        }
      }
    }
  }

  private List<E> fresh(List<E> events) {
    return events.stream().filter(e -> seq.applyAsLong(e) > last).toList();
  }

  private void emit(List<E> events) {
    for (int i = 0; i < events.size(); i += PAGE) {
      out.accept(List.copyOf(events.subList(i, Math.min(i + PAGE, events.size()))));
    }
    if (!events.isEmpty()) {
      last = seq.applyAsLong(events.getLast());
    }
  }
}

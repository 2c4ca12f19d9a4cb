package dev.penny.channel.web;

import dev.penny.protocol.WireEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * One reader's place in a conversation: sends every event once and in order. What is pushed is only
 * a hint; whatever is missing between the last sent number and a pushed one is read from the log.
 */
final class EventStream {
  private static final int PAGE = 50;

  private final LongFunction<List<WireEvent>> log;
  private final Consumer<List<WireEvent>> out;
  private final Consumer<Runnable> mailbox;
  private long last;
  private boolean started;
  private boolean catchingUp;
  private boolean pushedMeanwhile;

  /**
   * @param log the events after a number
   * @param mailbox runs what may block, one after the other
   */
  EventStream(
      LongFunction<List<WireEvent>> log,
      Consumer<List<WireEvent>> out,
      Consumer<Runnable> mailbox) {
    this.log = log;
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
  synchronized void pushed(List<WireEvent> events) {
    pushedMeanwhile = true;
    if (!started || catchingUp) {
      return;
    }
    List<WireEvent> fresh = fresh(events);
    if (fresh.isEmpty()) {
      return;
    }
    if (fresh.getFirst().seq() == last + 1) {
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
      List<WireEvent> missing = readOrStop(from);
      synchronized (this) {
        List<WireEvent> fresh = fresh(missing);
        emit(fresh);
        if (fresh.isEmpty() && !pushedMeanwhile) {
          catchingUp = false;
          return;
        }
      }
    }
  }

  private List<WireEvent> readOrStop(long from) {
    boolean read = false;
    try {
      List<WireEvent> events = log.apply(from);
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

  private List<WireEvent> fresh(List<WireEvent> events) {
    return events.stream().filter(e -> e.seq() > last).toList();
  }

  private void emit(List<WireEvent> events) {
    for (int i = 0; i < events.size(); i += PAGE) {
      out.accept(List.copyOf(events.subList(i, Math.min(i + PAGE, events.size()))));
    }
    if (!events.isEmpty()) {
      last = events.getLast().seq();
    }
  }
}

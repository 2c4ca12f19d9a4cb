package dev.penny.learning;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.EventFeed;
import dev.penny.understanding.Classifier;
import dev.penny.understanding.Intent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the words of unsure turns, after their events are committed and on a thread of its own: no
 * customer waits for it. What is not kept because the process dies or too much waits is no loss
 * that anybody would notice; the log has it.
 */
public final class Keeping implements EventFeed, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

  /** Days; what is older is removed, learned lines excepted. */
  public static final int DAYS = 90;

  /** Turns; the oldest go first. */
  public static final int MOST = 2_000;

  private static final int LONGEST = 600;
  private static final int WAITING = 500;
  private static final long PATIENCE_SECONDS = 5;

  private final EventFeed next;
  private final ConversationLog log;
  private final LearningStore store;
  private final Mind mind;
  private final Clock clock;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("penny-keeping").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /** {@code next}: the feed that tells the browsers; it is told first. */
  public Keeping(EventFeed next, ConversationLog log, LearningStore store, Mind mind, Clock clock) {
    this.next = next;
    this.log = log;
    this.store = store;
    this.mind = mind;
    this.clock = clock;
  }

  @Override
  public void publish(ConversationId conversation, List<Recorded> committed) {
    next.publish(conversation, committed);
    if (committed.stream().anyMatch(r -> r.event() instanceof Event.Understood)) {
      thread.execute(() -> keep(conversation, committed.getLast().seq()));
    }
  }

  @Override
  public void working(ConversationId conversation, boolean working, String doing) {
    next.working(conversation, working, doing);
  }

  private void keep(ConversationId conversation, long upTo) {
    try {
      List<Recorded> events = log.events(conversation, 0);
      Customer customer = Conversation.of(conversation, events).customer();
      for (Unsure.Finding finding :
          Unsure.in(events.stream().filter(r -> r.seq() <= upTo).toList())) {
        switch (finding) {
          case Unsure.Finding.Kept kept -> keep(kept, Nameless.words(kept.words(), customer));
          case Unsure.Finding.Chosen(var turn, var intent) -> store.chose(key(turn), intent);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("an unsure turn could not be kept: {}", e.toString());
    }
  }

  private void keep(Unsure.Finding.Kept found, String said) {
    String words = said.strip().replaceAll("\\s+", " ");
    String kept = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    Classifier.Guess guess = mind.guess(kept);
    int percent = (int) Math.round(guess.sure() * 100);
    List<Intent> guesses = first(found.read(), guess.best());
    var unsure =
        new UnsureTurn(key(found.turn()), kept, today(), found.why(), guesses, percent, null);
    if (store.keep(unsure)) {
      forgetOld();
    }
  }

  private static List<Intent> first(@Nullable Intent read, List<Intent> best) {
    return read == null
        ? best
        : Stream.concat(Stream.of(read), best.stream()).distinct().limit(best.size()).toList();
  }

  /** Removes what has been kept long enough; call it at the start too. */
  public void forgetOld() {
    int gone = store.forget(today().minusDays(DAYS), MOST);
    if (gone > 0) {
      LOG.info("{} unsure turns were removed after {} days, or as too many", gone, DAYS);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Not the turn's own id: that would lead to the conversation and to who it is. */
  static String key(TurnId turn) {
    return Line.hash("turn " + turn.value());
  }

  /** Keeps what waits, for at most a few seconds. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("some unsure turns were not kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

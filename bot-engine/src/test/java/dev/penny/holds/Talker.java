package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A customer who goes on talking whatever happens to the server: comes back after every break,
 * resumes with the same key from the last number seen, and says again, under the same ids and in
 * the same order, what was not answered. At most {@link #OPEN} messages are unanswered at a time.
 */
final class Talker implements AutoCloseable {
  private static final int OPEN = 3;
  private static final Duration WELCOME = Duration.ofSeconds(10);

  private final String address;
  private final @Nullable Supplier<String> token;
  private final Supplier<String> words;
  private final long pauseMillis;
  private final Journal journal;
  private final Thread thread;
  private volatile @Nullable Visit visit;
  private volatile boolean quiet;
  private volatile boolean stopped;

  private static final class Visit {
    final CountDownLatch answered = new CountDownLatch(1);
    volatile boolean welcome;
  }

  /** {@code token}: null for an anonymous customer. */
  Talker(
      String name,
      String address,
      @Nullable Supplier<String> token,
      Supplier<String> words,
      long pauseMillis) {
    this.address = address;
    this.token = token;
    this.words = words;
    this.pauseMillis = pauseMillis;
    this.journal = new Journal(name);
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  Journal journal() {
    return journal;
  }

  private void run() {
    while (!stopped) {
      try {
        visit();
      } catch (RuntimeException | AssertionError away) {
        // The server is away: come back.
      }
      if (!stopped) {
        Pause.millis(ThreadLocalRandom.current().nextLong(50, 150));
      }
    }
  }

  private void visit() {
    var here = new Visit();
    Map<String, Object> hello = journal.hello(fresh());
    visit = here;
    try (Wire wire = Wire.connect(address, "/ws/chat", frame -> received(here, frame))) {
      wire.send(hello);
      if (!welcomed(here)) {
        return;
      }
      journal.unanswered().forEach((id, text) -> say(wire, id, text));
      while (!stopped && !wire.closed().isDone()) {
        if (!quiet && journal.unanswered().size() < OPEN) {
          say(wire, UUID.randomUUID().toString(), words.get());
        }
        Pause.millis(pauseMillis);
      }
    } finally {
      visit = null;
    }
  }

  private @Nullable String fresh() {
    return token == null ? null : token.get();
  }

  private static boolean welcomed(Visit here) {
    try {
      return here.answered.await(Pause.atMost(WELCOME).toSeconds(), TimeUnit.SECONDS)
          && here.welcome;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void say(Wire wire, String id, String text) {
    journal.says(id, text);
    wire.send(Map.of("type", "say", "id", id, "text", text));
  }

  /** Frames of a former socket that come late are not looked at. */
  private synchronized void received(Visit from, JsonNode frame) {
    if (from != visit) {
      return;
    }
    if (frame.path("type").asText().equals("welcome")) {
      journal.welcomed(frame);
      from.welcome = true;
      from.answered.countDown();
      return;
    }
    journal.received(frame);
    if (!from.welcome && frame.path("type").asText().equals("refused")) {
      if (frame.path("code").asText().equals("UNKNOWN_CONVERSATION")) {
        journal.startAnew(frame);
      }
      from.answered.countDown();
    }
  }

  /** Says nothing new; goes on listening and coming back. */
  void hush() {
    quiet = true;
  }

  void talkOn() {
    quiet = false;
  }

  boolean connected() {
    Visit now = visit;
    return now != null && now.welcome;
  }

  /** The whole log of this conversation, read over a connection of its own. */
  List<JsonNode> readLog() {
    if (!journal.begun()) {
      return List.of();
    }
    var log = new ArrayList<JsonNode>();
    try (Wire wire = Wire.connect(address, "/ws/chat")) {
      wire.send(journal.hello(fresh(), 0));
      long newest = wire.await("welcome").path("seq").asLong();
      while (log.size() < newest) {
        wire.await("events").path("events").forEach(log::add);
      }
    }
    return log;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(Duration.ofSeconds(15));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

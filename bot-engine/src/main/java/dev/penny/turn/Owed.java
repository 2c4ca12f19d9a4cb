package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conversations whose message was acknowledged and could not be answered, as when the disk got full
 * between the two. They are tried again, ever more seldom, until there is an answer; what a restart
 * finds is answered by {@link TurnPipeline#resumeUnanswered}.
 */
public final class Owed {
  private static final Logger LOG = LoggerFactory.getLogger(Owed.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofSeconds(10);

  private final TurnPipeline turns;
  private final Lanes lanes;
  private final Clock clock;
  private final ConcurrentHashMap<ConversationId, Next> waiting = new ConcurrentHashMap<>();

  private record Next(Instant at, Duration pause) {
    Next later(Instant now) {
      Duration longer = pause.multipliedBy(2);
      return of(now, longer.compareTo(SELDOM) > 0 ? SELDOM : longer);
    }

    static Next of(Instant now, Duration pause) {
      return new Next(now.plus(pause), pause);
    }
  }

  public Owed(TurnPipeline turns, Lanes lanes, Clock clock) {
    this.turns = turns;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** This conversation's last message was acknowledged, and its turn failed. */
  public void note(ConversationId conversation) {
    var _ = waiting.putIfAbsent(conversation, Next.of(clock.instant(), SOON));
  }

  /** Tries those again whose time has come; returns at once. To be called about every second. */
  public void retry() {
    Instant now = clock.instant();
    waiting.forEach((conversation, next) -> {
      if (!now.isBefore(next.at()) && waiting.replace(conversation, next, next.later(now))) {
        var _ = lanes.offer(conversation, () -> again(conversation));
      }
    });
  }

  private void again(ConversationId conversation) {
    try {
      turns.finish(conversation);
      waiting.remove(conversation);
    } catch (RuntimeException fault) {
      LOG.debug("a message still cannot be answered ({})", fault.getClass().getSimpleName());
    }
  }
}

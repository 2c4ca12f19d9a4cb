package dev.penny.llm;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a customer from waiting for a model again and again: messages of one conversation are
 * answered one after the other, so the time that models took for them adds up. Time comes in.
 */
final class Haste {
  /** What models may take of a conversation's time, of the eight seconds an answer may take. */
  private static final Duration MOST = Duration.ofSeconds(6);

  private static final Duration WINDOW = Duration.ofSeconds(15);
  private static final long CONVERSATIONS = 10_000;

  private record Spent(Instant since, Duration time) {}

  private final Cache<ConversationId, Spent> spent =
      Caffeine.newBuilder().maximumSize(CONVERSATIONS).build();

  /** Whether there is time for one more question that may take as long as {@code patience}. */
  boolean allows(ConversationId conversation, Duration patience, Instant now) {
    return lately(conversation, now).time().plus(patience).compareTo(MOST) <= 0;
  }

  void took(ConversationId conversation, Duration time, Instant now) {
    Spent lately = lately(conversation, now);
    spent.put(conversation, new Spent(lately.since(), lately.time().plus(time)));
  }

  private Spent lately(ConversationId conversation, Instant now) {
    Spent known = spent.getIfPresent(conversation);
    return known == null || known.since().plus(WINDOW).isBefore(now)
        ? new Spent(now, Duration.ZERO)
        : known;
  }
}

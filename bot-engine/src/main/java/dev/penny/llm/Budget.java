package dev.penny.llm;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.conversation.ConversationId;
import java.time.Duration;
import java.time.LocalDate;

/** How often a model may still be asked: in a conversation, and on a day. A restart begins anew. */
final class Budget {
  private static final long CONVERSATIONS = 100_000;
  private static final Duration KEPT = Duration.ofHours(24);

  private final int perConversation;
  private final int perDay;
  private final Cache<ConversationId, Integer> asked =
      Caffeine.newBuilder().maximumSize(CONVERSATIONS).expireAfterWrite(KEPT).build();
  private LocalDate day = LocalDate.MIN;
  private int today;

  Budget(int perConversation, int perDay) {
    this.perConversation = perConversation;
    this.perDay = perDay;
  }

  /** Takes one question out of both budgets, or says that one of them is used up. */
  synchronized boolean take(ConversationId conversation, LocalDate now) {
    if (!now.equals(day)) {
      day = now;
      today = 0;
    }
    Integer before = asked.getIfPresent(conversation);
    int here = before == null ? 0 : before;
    if (today >= perDay || here >= perConversation) {
      return false;
    }
    today++;
    asked.put(conversation, here + 1);
    return true;
  }
}

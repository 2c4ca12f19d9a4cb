package dev.penny.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in which nothing has been said yet. They are not in the database: most visitors who
 * open a page never write, and an open socket should cost no commit.
 */
final class Fresh {
  private static final int MOST = 200_000;
  private static final Duration KEPT = Duration.ofHours(24);

  /** What the first message will open the conversation with. */
  record Start(String key, Customer customer, String locale) {
    /** Never the key. */
    @Override
    public String toString() {
      return "Start[" + locale + "]";
    }
  }

  private final Cache<ConversationId, Start> starts =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

  void put(ConversationId conversation, Start start) {
    starts.put(conversation, start);
  }

  @Nullable Start get(ConversationId conversation) {
    return starts.getIfPresent(conversation);
  }

  void remove(ConversationId conversation) {
    starts.invalidate(conversation);
  }
}

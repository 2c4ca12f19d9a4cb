package dev.penny.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.penny.conversation.ConversationId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From which address the newest message of a conversation came, as far as this server knows: for
 * limits alone, in memory alone, and forgotten within the hour.
 */
public final class Whereabouts {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 100_000;

  private final Cache<ConversationId, String> addresses =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  public void note(ConversationId conversation, String address) {
    addresses.put(conversation, address);
  }

  /** Null: it is not known; then other limits count. */
  @Nullable String of(ConversationId conversation) {
    return addresses.getIfPresent(conversation);
  }
}

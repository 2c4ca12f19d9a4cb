package dev.penny.identity;

import dev.penny.conversation.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The keys with which a browser comes back to its conversation. A key cannot be shown twice,
 * because only its hash is kept; so a customer who opens the chat on another device gets one more.
 */
public final class ResumeKeys {
  /** How many browsers may hold a key to one conversation; the oldest key goes first. */
  private static final int MOST = 8;

  /** Port to where the hashes are kept. */
  public interface Store {
    void add(ConversationId conversation, String hash, Instant at);

    /** Newest first. */
    List<String> hashes(ConversationId conversation);

    void remove(ConversationId conversation, String hash);
  }

  private final Store store;
  private final Clock clock;

  public ResumeKeys(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** One more key to this conversation. */
  public String issue(ConversationId conversation) {
    var key = Secrets.fresh();
    keep(conversation, key);
    return key;
  }

  /** From now on this key, made by {@link Secrets#fresh}, opens this conversation as well. */
  public void keep(ConversationId conversation, String key) {
    store.add(conversation, Secrets.hash(key), clock.instant());
    store.hashes(conversation).stream().skip(MOST).forEach(old -> store.remove(conversation, old));
  }

  /** Whether this key opens this conversation; unknown conversation, wrong key: the same no. */
  public boolean opens(ConversationId conversation, String key) {
    var hash = Secrets.hash(key);
    boolean found = false;
    for (var kept : store.hashes(conversation)) {
      found |= Secrets.same(kept, hash);
    }
    return found;
  }
}

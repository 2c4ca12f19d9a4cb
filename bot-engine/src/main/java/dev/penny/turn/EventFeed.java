package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Recorded;
import java.util.List;

/**
 * The one door for everything that is said: committed events, addressed by conversation. Push is a
 * hint; the log is the truth.
 */
public interface EventFeed {
  /** Tells every subscriber of this conversation; never blocks and never throws. */
  void publish(ConversationId conversation, List<Recorded> committed);

  /** The bot is at work on this conversation, or no longer; {@code doing} in words, or empty. */
  void working(ConversationId conversation, boolean working, String doing);
}

package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Reply;

/**
 * Port: may put a finished reply into other words. Whatever it answers passes the numbers lock once
 * more, and the reply as it was is said instead where it does not pass.
 */
@FunctionalInterface
public interface Composer {
  /** Says everything as the flows word it. */
  Composer NONE = (reply, _) -> reply;

  Reply reword(Reply reply, Conversation now);
}

package dev.penny.channel.web;

import dev.penny.conversation.ConversationId;
import dev.penny.desk.Desk;
import dev.penny.identity.AgentAccount;
import dev.penny.ledger.AccountId;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.DeskFrame;
import java.util.List;
import java.util.Optional;

/** Port: what an agent's socket asks of the house besides the {@link Desk} itself. May block. */
public interface AgentDesk {
  /** Whose session this token is, unless it is unknown or over. */
  Optional<AgentAccount> session(String token);

  Desk desk();

  /** The queue and the agent's own chats, as they are now. */
  DeskFrame.Queue queue(AgentAccount agent);

  boolean maySee(AgentAccount agent, ConversationId conversation);

  /** A conversation with all that is known; empty for one the agent may not see. */
  Optional<DeskFrame.Opened> opened(AgentAccount agent, ConversationId conversation);

  /** The committed events after a number, with notes; empty for one the agent may not see. */
  List<DeskFrame.AgentEvent> events(AgentAccount agent, ConversationId conversation, long after);

  /** An account on which something waits; empty for one the agent may not see. */
  Optional<DeskFrame.Account> account(AgentAccount agent, AccountId account);

  /** Does something to an account, or says why not. */
  DeskFrame.Acted act(AgentAccount agent, AgentFrame.Act act);

  /** Tells the follower what happens in this conversation from now on. */
  Chats.Subscription follow(ConversationId conversation, Follower follower);

  /** Tells whenever the queue or somebody's chats may have changed; must return at once. */
  Chats.Subscription onQueue(Runnable changed);

  /** Called by whoever publishes; must return at once and never throw. */
  interface Follower {
    void events(ConversationId conversation, List<DeskFrame.AgentEvent> events);

    void working(ConversationId conversation, boolean working);
  }
}

package dev.penny.conversation;

import org.jspecify.annotations.Nullable;

/** What happened in a conversation. Stored as it is, in order; never changed, never removed. */
public sealed interface Event {
  record ConversationOpened(Customer customer, String locale) implements Event {}

  /** A token arrived later on: the anonymous customer is now known. */
  record CustomerSignedIn(Customer.SignedIn customer) implements Event {}

  /** {@code choice}: the id of the offered button that was pressed, if one was. */
  record CustomerSpoke(UtteranceId id, String text, @Nullable String choice) implements Event {}

  record BotReplied(Reply reply) implements Event {}

  record HandoffOpened(HandoffId handoff, HandoffReason reason) implements Event {}

  record AgentJoined(HandoffId handoff, AgentId agent, String firstName, long epoch)
      implements Event {}

  record AgentSpoke(UtteranceId id, AgentId agent, String firstName, String text)
      implements Event {}

  /** Only the team sees it. */
  record AgentNoted(UtteranceId id, AgentId agent, String firstName, String text)
      implements Event {}

  /**
   * The agent dropped off or gave the chat back: it waits again, at the front, under the same
   * handoff.
   */
  record AgentLeft(AgentId agent, String firstName, boolean dropped) implements Event {}

  record ConversationClosed(AgentId agent, String wrapUp, @Nullable String remark)
      implements Event {}
}

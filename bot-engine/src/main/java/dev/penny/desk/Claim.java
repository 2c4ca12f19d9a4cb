package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.HandoffId;

/** What came of a claim: of all who try, one agent gets {@link Claimed}. */
public sealed interface Claim {
  record Claimed(Assignment assignment) implements Claim {}

  /** {@code by}: the other agent's first name. */
  record AlreadyTaken(String by) implements Claim {}

  /** There is nothing to take; {@code why} in words. */
  record Gone(String why) implements Claim {}

  /** An agent's hold on a chat; every write of theirs carries {@code epoch}. */
  record Assignment(
      HandoffId handoff,
      ConversationId conversation,
      AgentId agent,
      String firstName,
      long epoch) {}
}

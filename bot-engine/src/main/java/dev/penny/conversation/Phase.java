package dev.penny.conversation;

import java.time.Instant;

/** Who has the conversation now. */
public sealed interface Phase {
  record WithBot() implements Phase {}

  record Waiting(HandoffId handoff, HandoffReason reason, Instant since) implements Phase {}

  /** {@code epoch} fences the assignment: a write with an older one is refused. */
  record WithAgent(AgentId agent, String firstName, long epoch) implements Phase {}

  record Closed(Instant at, String wrapUp) implements Phase {}
}

package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.HandoffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port to what the desk knows between two events. Handoffs and glances are written by the
 * conversation log in the commit of the events they follow from; here they are only read. Leases
 * are the one thing written here.
 */
public interface DeskStore {
  /** A handoff and its conversation at a glance. */
  record Entry(Handoff handoff, Glance glance) {}

  Optional<Handoff> handoff(HandoffId id);

  /** The newest handoff of a conversation, done or not. */
  Optional<Handoff> current(ConversationId conversation);

  Optional<Glance> glance(ConversationId conversation);

  /** All that wait, in no order. */
  List<Entry> waiting();

  /** All an agent holds, expired leases not left out, in no order. */
  List<Entry> heldBy(AgentId agent);

  /** All whose lease is over at {@code now}. */
  List<Handoff> expired(Instant now);

  /** Every unexpired lease of the agent now lasts until {@code until}; says how many there are. */
  int renew(AgentId agent, Instant now, Instant until);

  /** No lease of the agent lasts longer than {@code until}. */
  void shorten(AgentId agent, Instant until);

  /** How long the newest handoffs waited for their first agent, newest first. */
  List<Duration> recentWaits(int atMost);
}

package dev.penny.desk;

import dev.penny.conversation.AgentId;
import java.util.concurrent.ConcurrentHashMap;

/** Which agents have a socket open to this process, and how many. */
final class Presence {
  private final ConcurrentHashMap<AgentId, Integer> sockets = new ConcurrentHashMap<>();

  void came(AgentId agent) {
    sockets.merge(agent, 1, Integer::sum);
  }

  /** {@code true}: that was the agent's last socket. */
  boolean went(AgentId agent) {
    return sockets.computeIfPresent(agent, (id, count) -> count == 1 ? null : count - 1) == null;
  }

  boolean anybody() {
    return !sockets.isEmpty();
  }
}

package dev.penny.identity;

import dev.penny.conversation.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port to the agents' accounts and sessions. Passwords and tokens come in as hashes only. */
public interface AgentStore {
  /** {@code false}: there is one of that name already, nothing was changed. */
  boolean add(AgentAccount account, String passwordHash, Instant at);

  /** Replaces the password and ends all sessions; {@code false}: no such agent. */
  boolean setPassword(AgentId login, String passwordHash);

  Optional<Credentials> credentials(AgentId login);

  List<AgentAccount> all();

  void open(String tokenHash, AgentId login, Instant openedAt, Instant expiresAt);

  /** Whose session this is, unless it is over. */
  Optional<AgentAccount> session(String tokenHash, Instant now);

  void close(String tokenHash);

  record Credentials(AgentAccount account, String passwordHash) {
    /** Never the hash. */
    @Override
    public String toString() {
      return "Credentials[" + account.login() + "]";
    }
  }
}

package dev.penny.channel.web;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.identity.AgentAccount;
import dev.penny.identity.AgentStore;
import dev.penny.identity.ResumeKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys, accounts and sessions in memory. */
final class MemoryIdentity {
  private MemoryIdentity() {}

  static final class Keys implements ResumeKeys.Store {
    private final Map<ConversationId, List<String>> hashes = new HashMap<>();

    @Override
    public void add(ConversationId conversation, String hash, Instant at) {
      hashes.computeIfAbsent(conversation, c -> new ArrayList<>()).addFirst(hash);
    }

    @Override
    public List<String> hashes(ConversationId conversation) {
      return List.copyOf(hashes.getOrDefault(conversation, List.of()));
    }

    @Override
    public void remove(ConversationId conversation, String hash) {
      hashes.get(conversation).remove(hash);
    }
  }

  static final class Agents implements AgentStore {
    private record Session(AgentId login, Instant ends) {}

    private final Map<AgentId, Credentials> known = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public boolean add(AgentAccount account, String passwordHash, Instant at) {
      return known.putIfAbsent(account.login(), new Credentials(account, passwordHash)) == null;
    }

    @Override
    public boolean setPassword(AgentId login, String passwordHash) {
      sessions.values().removeIf(s -> s.login().equals(login));
      return known.computeIfPresent(login, (l, c) -> new Credentials(c.account(), passwordHash))
          != null;
    }

    @Override
    public Optional<Credentials> credentials(AgentId login) {
      return Optional.ofNullable(known.get(login));
    }

    @Override
    public List<AgentAccount> all() {
      return known.values().stream().map(Credentials::account).toList();
    }

    @Override
    public void open(String tokenHash, AgentId login, Instant openedAt, Instant expiresAt) {
      sessions.put(tokenHash, new Session(login, expiresAt));
    }

    @Override
    public Optional<AgentAccount> session(String tokenHash, Instant now) {
      return Optional.ofNullable(sessions.get(tokenHash))
          .filter(s -> now.isBefore(s.ends()))
          .map(s -> known.get(s.login()).account());
    }

    @Override
    public void close(String tokenHash) {
      sessions.remove(tokenHash);
    }
  }
}

package dev.penny.store;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.HandoffId;
import dev.penny.desk.DeskStore;
import dev.penny.desk.Glance;
import dev.penny.desk.Handoff;
import dev.penny.desk.Handoff.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The desk's view of an {@link InMemoryConversationLog}. */
public final class InMemoryDeskStore implements DeskStore {
  private final InMemoryConversationLog log;

  public InMemoryDeskStore(InMemoryConversationLog log) {
    this.log = log;
  }

  @Override
  public Optional<Handoff> handoff(HandoffId id) {
    return log.allHandoffs().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Handoff> current(ConversationId conversation) {
    return Optional.ofNullable(log.current(conversation));
  }

  @Override
  public Optional<Glance> glance(ConversationId conversation) {
    return Optional.ofNullable(log.glance(conversation));
  }

  @Override
  public List<Entry> waiting() {
    return entries(one -> one.standing() instanceof Standing.Waiting);
  }

  @Override
  public List<Entry> heldBy(AgentId agent) {
    return entries(
        one -> one.standing() instanceof Standing.Taken taken && taken.agent().equals(agent));
  }

  @Override
  public List<Handoff> expired(Instant now) {
    return log.allHandoffs().stream()
        .filter(one -> one.standing() instanceof Standing.Taken taken && taken.expired(now))
        .toList();
  }

  @Override
  public int renew(AgentId agent, Instant now, Instant until) {
    synchronized (log) {
      var mine =
          heldBy(agent).stream()
              .map(Entry::handoff)
              .filter(one -> one.standing() instanceof Standing.Taken t && !t.expired(now))
              .toList();
      mine.forEach(one -> log.replace(one.leasedUntil(until)));
      return mine.size();
    }
  }

  @Override
  public void shorten(AgentId agent, Instant until) {
    synchronized (log) {
      heldBy(agent).stream()
          .map(Entry::handoff)
          .filter(one -> one.standing() instanceof Standing.Taken t && t.expiresAt().isAfter(until))
          .forEach(one -> log.replace(one.leasedUntil(until)));
    }
  }

  @Override
  public List<Duration> recentWaits(int atMost) {
    return log.allHandoffs().stream()
        .filter(one -> one.waited() != null)
        .sorted(Comparator.comparing(Handoff::since).reversed())
        .limit(atMost)
        .map(one -> Objects.requireNonNull(one.waited()))
        .toList();
  }

  private List<Entry> entries(Predicate<Handoff> wanted) {
    return log.allHandoffs().stream()
        .filter(wanted)
        .map(one -> new Entry(one, Objects.requireNonNull(log.glance(one.conversation()))))
        .toList();
  }
}

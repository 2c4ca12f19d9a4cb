package dev.penny.store;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.desk.Glance;
import dev.penny.desk.Handoff;
import dev.penny.ledger.AccountId;
import dev.penny.turn.ConversationLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A log that lives as long as the process: for a single question on the command line and for tests.
 * Keeps the same promises as the durable one, except the disk.
 */
public final class InMemoryConversationLog implements ConversationLog {
  /** Everything of one conversation. */
  private record Kept(List<Recorded> events, Glance glance, @Nullable Handoff handoff) {}

  private final Map<ConversationId, Kept> conversations = new LinkedHashMap<>();
  private final Map<HandoffId, Handoff> handoffs = new HashMap<>();

  @Override
  public synchronized List<Recorded> events(ConversationId conversation, long after) {
    var kept = conversations.get(conversation);
    return kept == null
        ? List.of()
        : kept.events.stream().filter(recorded -> recorded.seq() > after).toList();
  }

  @Override
  public synchronized List<Recorded> append(
      ConversationId conversation, long expectedSeq, TurnId turn, List<Event> events, Instant at) {
    var kept = conversations.get(conversation);
    var before = kept == null ? List.<Recorded>of() : kept.events;
    if (before.size() != expectedSeq) {
      throw new StaleSequence(conversation, expectedSeq);
    }
    if (events.isEmpty()) {
      return List.of();
    }
    var appended = Appending.record(conversation, expectedSeq, turn, events, at);
    var all = new ArrayList<>(before);
    all.addAll(appended);
    if (!idsDiffer(all)) {
      throw new StaleSequence(conversation, expectedSeq);
    }
    var glance = Appending.glance(kept == null ? null : kept.glance, appended);
    var handoff = Appending.handoff(kept == null ? null : kept.handoff, appended);
    conversations.put(conversation, new Kept(List.copyOf(all), glance, handoff));
    if (handoff != null) {
      handoffs.put(handoff.id(), withRenewal(handoff));
    }
    return appended;
  }

  /** A handoff that did not change keeps the lease it was last renewed to. */
  private Handoff withRenewal(Handoff handoff) {
    var there = handoffs.get(handoff.id());
    return there != null && there.version() == handoff.version() ? there : handoff;
  }

  @Override
  public synchronized Optional<ConversationId> openConversationOf(AccountId account) {
    return conversations.values().stream()
        .map(Kept::glance)
        .filter(one -> account.equals(one.account()) && one.with() != Glance.With.CLOSED)
        .max(Comparator.comparing(Glance::lastActivity))
        .map(Glance::conversation);
  }

  @Override
  public synchronized List<ConversationId> unanswered() {
    return conversations.values().stream()
        .map(Kept::glance)
        .filter(one -> one.owed() && one.with() == Glance.With.BOT)
        .map(Glance::conversation)
        .toList();
  }

  synchronized @Nullable Handoff current(ConversationId conversation) {
    var kept = conversations.get(conversation);
    return kept == null || kept.handoff == null ? null : handoffs.get(kept.handoff.id());
  }

  synchronized @Nullable Glance glance(ConversationId conversation) {
    var kept = conversations.get(conversation);
    return kept == null ? null : kept.glance;
  }

  synchronized List<Handoff> allHandoffs() {
    return List.copyOf(handoffs.values());
  }

  synchronized void replace(Handoff handoff) {
    handoffs.put(handoff.id(), handoff);
  }

  private static boolean idsDiffer(List<Recorded> all) {
    Set<UtteranceId> seen = new HashSet<>();
    return all.stream()
        .map(recorded -> Appending.utterance(recorded.event()))
        .allMatch(id -> id == null || seen.add(id));
  }
}

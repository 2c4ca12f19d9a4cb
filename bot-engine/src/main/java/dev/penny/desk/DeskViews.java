package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.desk.Handoff.Standing;
import dev.penny.protocol.WireState;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be seen of the desk. Reading only; each call asks the store. */
public final class DeskViews {
  private static final int WAITS_ASKED = 100;

  private final DeskStore store;
  private final Presence presence;

  DeskViews(DeskStore store, Presence presence) {
    this.store = store;
    this.presence = presence;
  }

  /** All that wait, the next one first. */
  public List<DeskStore.Entry> queue() {
    return store.waiting().stream()
        .sorted(Comparator.comparing(DeskStore.Entry::handoff, Routing.ORDER))
        .toList();
  }

  /** The chats of an agent, the oldest first. */
  public List<DeskStore.Entry> chatsOf(AgentId agent) {
    return store.heldBy(agent).stream()
        .sorted(Comparator.comparing(entry -> entry.handoff().since()))
        .toList();
  }

  /** The newest handoff of a conversation, done or not, or null. */
  public @Nullable Handoff handoff(ConversationId conversation) {
    return store.current(conversation).orElse(null);
  }

  /** The place in the queue from 1; 0: not waiting. */
  public int place(ConversationId conversation) {
    var waiting = store.waiting().stream().map(DeskStore.Entry::handoff).toList();
    return Routing.place(waiting, conversation);
  }

  /** Who has the conversation; while it waits also its place, and the wait in honest words. */
  public WireState state(ConversationId conversation) {
    var glance = store.glance(conversation).orElse(null);
    if (glance == null) {
      return new WireState(WireState.With.BOT, null);
    }
    return switch (glance.with()) {
      case BOT -> new WireState(WireState.With.BOT, null);
      case CLOSED -> new WireState(WireState.With.CLOSED, null);
      case AGENT -> new WireState(WireState.With.AGENT, agentName(conversation));
      case WAITING -> {
        int place = place(conversation);
        var waits = store.recentWaits(WAITS_ASKED);
        boolean staffed = presence.anybody();
        yield new WireState(
            WireState.With.WAITING,
            null,
            place == 0 ? null : place,
            WaitWords.of(waits, staffed),
            staffed,
            WaitWords.minutes(waits));
      }
    };
  }

  private @Nullable String agentName(ConversationId conversation) {
    var handoff = handoff(conversation);
    return handoff != null && handoff.standing() instanceof Standing.Taken taken
        ? taken.firstName()
        : null;
  }
}

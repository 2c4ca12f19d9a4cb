package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffReason;
import java.time.Instant;
import java.util.List;

/** Port to the desk, as the bot needs it: put a conversation into the queue, and say its place. */
public interface HandoffDesk {
  /**
   * Opens a handoff under {@code key} (turnId#n): the same key again gives the same answer and
   * opens nothing. The pipeline appends {@code events} (at least {@link Event.HandoffOpened}) to
   * the conversation; the desk appends nothing itself.
   */
  Opened open(Conversation conversation, String key, HandoffReason reason, Instant at);

  /** Where a waiting conversation stands; place 1 is next. */
  Place place(Conversation conversation);

  record Opened(List<Event> events, Place place) {
    public Opened {
      events = List.copyOf(events);
    }
  }

  /** {@code place} counts from 1; 0: not known. {@code staffed}: somebody is there to take it. */
  record Place(int place, boolean staffed) {}
}

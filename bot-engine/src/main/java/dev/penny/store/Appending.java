package dev.penny.store;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.desk.Glance;
import dev.penny.desk.Handoff;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both logs do with events that come in. */
final class Appending {
  private Appending() {}

  /** The events with their places; time to the microsecond, which is what a database keeps. */
  static List<Recorded> record(
      ConversationId conversation, long expectedSeq, TurnId turn, List<Event> events, Instant at) {
    var recorded = new ArrayList<Recorded>(events.size());
    long seq = expectedSeq;
    for (var event : events) {
      seq++;
      var when = at.truncatedTo(ChronoUnit.MICROS);
      recorded.add(new Recorded(conversation, seq, turn, when, event));
    }
    return List.copyOf(recorded);
  }

  static @Nullable UtteranceId utterance(Event event) {
    return switch (event) {
      case Event.CustomerSpoke spoke -> spoke.id();
      case Event.AgentSpoke spoke -> spoke.id();
      case Event.AgentNoted noted -> noted.id();
      case Event other -> null;
    };
  }

  static Glance glance(@Nullable Glance before, List<Recorded> appended) {
    var glance = before;
    for (var recorded : appended) {
      glance = Glance.after(glance, recorded);
    }
    if (glance == null) {
      throw new IllegalArgumentException("nothing appended");
    }
    return glance;
  }

  static @Nullable Handoff handoff(@Nullable Handoff before, List<Recorded> appended) {
    var handoff = before;
    for (var recorded : appended) {
      handoff = Handoff.after(handoff, recorded);
    }
    return handoff;
  }
}

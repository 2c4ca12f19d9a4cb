package dev.penny.desk;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.EventFeed;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The desk's way to write: one event at the end of a conversation, committed, then told. */
final class DeskLog {
  private final ConversationLog log;
  private final DeskStore store;
  private final EventFeed feed;
  private final Clock clock;
  private final Supplier<TurnId> turns;

  DeskLog(
      ConversationLog log, DeskStore store, EventFeed feed, Clock clock, Supplier<TurnId> turns) {
    this.log = log;
    this.store = store;
    this.feed = feed;
    this.clock = clock;
    this.turns = turns;
  }

  Recorded append(ConversationId conversation, Event event) {
    long seq = store.glance(conversation).map(Glance::seq).orElse(0L);
    var appended = log.append(conversation, seq, turns.get(), List.of(event), clock.instant());
    feed.publish(conversation, appended);
    return appended.getFirst();
  }

  @Nullable Recorded said(ConversationId conversation, UtteranceId id) {
    return log.said(conversation, id).orElse(null);
  }
}

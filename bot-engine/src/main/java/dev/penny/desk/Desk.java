package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.desk.Handoff.Standing;
import dev.penny.protocol.ServerFrame.RefusalCode;
import dev.penny.redaction.Redaction;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.ConversationLog.StaleSequence;
import dev.penny.turn.HandoffDesk;
import dev.penny.turn.Lanes;
import dev.penny.turn.LiveFeed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The desk: takes conversations in, gives each to exactly one agent, writes what agents say, and
 * takes a chat back from one who fell silent. All that changes a conversation runs in its lane, so
 * there is one order of things; across processes the log's sequence numbers decide. Its methods
 * wait for the disk: call them on virtual threads. They throw {@code StorageFull} when nothing can
 * be kept and {@link Lanes.LaneFull} when too much waits already.
 */
public final class Desk implements HandoffDesk {
  private final DeskStore store;
  private final DeskLog log;
  private final Lanes lanes;
  private final LiveFeed feed;
  private final Clock clock;
  private final DeskRules rules;
  private final Presence presence = new Presence();
  private final DeskViews views;

  /** {@code turns} makes a fresh id for every write. */
  public Desk(
      ConversationLog log,
      DeskStore store,
      Lanes lanes,
      LiveFeed feed,
      Clock clock,
      Supplier<TurnId> turns,
      DeskRules rules) {
    this.store = store;
    this.log = new DeskLog(log, store, feed, clock, turns);
    this.lanes = lanes;
    this.feed = feed;
    this.clock = clock;
    this.rules = rules;
    this.views = new DeskViews(store, presence);
  }

  /** The queue, the chats of an agent, and where a conversation stands. */
  public DeskViews views() {
    return views;
  }

  public DeskRules rules() {
    return rules;
  }

  @Override
  public Opened open(Conversation conversation, String key, HandoffReason reason, Instant at) {
    var id = handoffId(key);
    var there = store.current(conversation.id()).orElse(null);
    if (there != null && (there.id().equals(id) || !(there.standing() instanceof Standing.Done))) {
      return new Opened(List.of(), place(conversation));
    }
    var last = new Place(store.waiting().size() + 1, presence.anybody());
    return new Opened(List.of(new Event.HandoffOpened(id, reason)), last);
  }

  @Override
  public Place place(Conversation conversation) {
    return new Place(views.place(conversation.id()), presence.anybody());
  }

  private static HandoffId handoffId(String key) {
    return key.length() <= 64
        ? new HandoffId(key)
        : new HandoffId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** Takes a waiting chat. The same agent asking twice gets the same assignment. */
  public Claim claim(HandoffId id, int version, AgentId agent, String firstName) {
    var seen = store.handoff(id).orElse(null);
    if (seen == null) {
      return new Claim.Gone("There is no such chat in the queue.");
    }
    try {
      return lanes.call(
          seen.conversation(),
          () -> claimInLane(seen.conversation(), id, version, agent, firstName));
    } catch (StaleSequence | Handoff.OutOfOrder overtaken) {
      return takenOrGone(store.handoff(id).orElse(seen));
    }
  }

  private Claim claimInLane(
      ConversationId conversation, HandoffId id, int version, AgentId agent, String firstName) {
    var now = store.handoff(id).orElseThrow();
    if (now.standing() instanceof Standing.Taken taken
        && taken.agent().equals(agent)
        && !taken.expired(clock.instant())
        && now.version() == version + 1) {
      return claimed(now, agent, taken.firstName(), now.epoch());
    }
    if (!(now.standing() instanceof Standing.Waiting) || now.version() != version) {
      return takenOrGone(now);
    }
    long epoch = now.epoch() + 1;
    log.append(conversation, new Event.AgentJoined(id, agent, firstName, epoch));
    heard(agent);
    return claimed(now, agent, firstName, epoch);
  }

  private static Claim claimed(Handoff handoff, AgentId agent, String firstName, long epoch) {
    return new Claim.Claimed(
        new Claim.Assignment(handoff.id(), handoff.conversation(), agent, firstName, epoch));
  }

  private static Claim takenOrGone(Handoff handoff) {
    return switch (handoff.standing()) {
      case Standing.Taken taken -> new Claim.AlreadyTaken(taken.firstName());
      case Standing.Waiting waiting ->
          new Claim.Gone("This chat has changed since you saw it; look at the queue again.");
      case Standing.Done done -> new Claim.Gone("This chat has been closed.");
    };
  }

  public Written say(
      AgentId agent, ConversationId conversation, long epoch, UtteranceId id, String text) {
    return write(
        agent, conversation, epoch, id, text, (n, t) -> new Event.AgentSpoke(id, agent, n, t));
  }

  /** A note that only the team sees. */
  public Written note(
      AgentId agent, ConversationId conversation, long epoch, UtteranceId id, String text) {
    return write(
        agent, conversation, epoch, id, text, (n, t) -> new Event.AgentNoted(id, agent, n, t));
  }

  private Written write(
      AgentId agent,
      ConversationId conversation,
      long epoch,
      UtteranceId id,
      String written,
      BiFunction<String, String, Event> event) {
    var refused = DeskChecks.text(written);
    if (refused != null) {
      return refused;
    }
    String text = Redaction.text(written);
    return lanes.call(
        conversation,
        () -> {
          var before = log.said(conversation, id);
          return before != null
              ? DeskChecks.repeated(before, event.apply("", text))
              : held(agent, conversation, epoch, taken -> event.apply(taken.firstName(), text));
        });
  }

  /** Ends the chat. {@code remark} is private; what must not be kept is hidden in it. */
  public Written close(
      AgentId agent,
      ConversationId conversation,
      long epoch,
      String wrapUp,
      @Nullable String remark) {
    var refused = DeskChecks.ending(rules, wrapUp, remark);
    if (refused != null) {
      return refused;
    }
    String kept = remark == null ? null : Redaction.text(remark);
    return lanes.call(
        conversation,
        () ->
            held(
                agent,
                conversation,
                epoch,
                taken -> new Event.ConversationClosed(agent, wrapUp, kept)));
  }

  /** Gives the chat back to the front of the queue. */
  public Written release(AgentId agent, ConversationId conversation, long epoch) {
    return lanes.call(
        conversation,
        () ->
            held(
                agent,
                conversation,
                epoch,
                taken -> new Event.AgentLeft(agent, taken.firstName(), false)));
  }

  /** The customer sees that the agent is typing; nothing happens where the chat is not theirs. */
  public void typing(AgentId agent, ConversationId conversation) {
    var taken = DeskChecks.holder(store.current(conversation).orElse(null), agent, clock.instant());
    if (taken != null) {
      feed.signal(conversation, new LiveFeed.Signal.AgentTyping(taken.firstName()));
    }
  }

  /** Appends the event if the agent still holds the chat under this epoch. */
  private Written held(
      AgentId agent,
      ConversationId conversation,
      long epoch,
      Function<Standing.Taken, Event> event) {
    var handoff = store.current(conversation).orElse(null);
    var taken = DeskChecks.holder(handoff, agent, clock.instant());
    if (handoff == null || taken == null || handoff.epoch() != epoch) {
      return DeskChecks.LEASE_LOST;
    }
    try {
      return new Written.Accepted(log.append(conversation, event.apply(taken)).seq());
    } catch (StaleSequence | Handoff.OutOfOrder elsewhere) {
      return new Written.Refused(
          RefusalCode.UNAVAILABLE, "Somebody wrote at the same moment; send it again.");
    }
  }

  /** An agent's socket opened. Close the result when the socket is gone. */
  public Attendance attends(AgentId agent) {
    presence.came(agent);
    heard(agent);
    return new Attendance(() -> {
      if (presence.went(agent)) {
        store.shorten(agent, clock.instant().plus(rules.grace()));
      }
    });
  }

  /** A sign of life: the agent's leases start anew. Says how many chats they hold. */
  public int heard(AgentId agent) {
    var now = clock.instant();
    return store.renew(agent, now, now.plus(rules.lease()));
  }

  /**
   * Takes every chat back whose agent has been silent for too long: to the front of the queue, and
   * its customer is told. To be called about every second; says how many it took back.
   */
  public int sweep() {
    int back = 0;
    for (var silent : store.expired(clock.instant())) {
      try {
        back += lanes.call(silent.conversation(), () -> takeBack(silent.conversation())) ? 1 : 0;
      } catch (Lanes.LaneFull | StaleSequence | Handoff.OutOfOrder nextTime) {
        // it stays expired: the next sweep finds it again
      }
    }
    return back;
  }

  private boolean takeBack(ConversationId conversation) {
    var handoff = store.current(conversation).orElse(null);
    if (handoff == null
        || !(handoff.standing() instanceof Standing.Taken taken)
        || !taken.expired(clock.instant())) {
      return false;
    }
    log.append(conversation, new Event.AgentLeft(taken.agent(), taken.firstName(), true));
    return true;
  }

  /** An agent's open socket. Closing it twice does no harm. */
  public static final class Attendance implements AutoCloseable {
    private @Nullable Runnable leave;

    private Attendance(Runnable leave) {
      this.leave = leave;
    }

    @Override
    public synchronized void close() {
      var once = leave;
      leave = null;
      if (once != null) {
        once.run();
      }
    }
  }
}

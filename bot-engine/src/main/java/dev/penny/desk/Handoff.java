package dev.penny.desk;

import dev.penny.conversation.AgentId;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Recorded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's way to a person.
 *
 * @param version grows with every change of {@code standing}; a claim names the version it saw
 * @param epoch how often an agent has joined this conversation so far, over all its handoffs; an
 *     agent's write carries the epoch of the joining it belongs to
 * @param since when the customer was handed over; a chat that came back keeps it
 * @param back it came back from an agent: it goes first
 * @param waited from {@code since} until the first agent joined; null until then
 */
public record Handoff(
    HandoffId id,
    ConversationId conversation,
    HandoffReason reason,
    int version,
    long epoch,
    Instant since,
    boolean back,
    @Nullable Duration waited,
    Standing standing) {

  /**
   * How long a fresh lease lasts until its first renewal; also the longest lease there is. An
   * agent's chats must be back in the queue within 30 seconds of the last sign of life: the rest is
   * for noticing that sign (a second), for finding the lease over (a second) and for a busy
   * machine.
   */
  public static final Duration FIRST_LEASE = Duration.ofSeconds(24);

  /** Where a handoff stands. */
  public sealed interface Standing {
    record Waiting() implements Standing {}

    /** An agent has it; the lease is over at {@code expiresAt} unless renewed. */
    record Taken(AgentId agent, String firstName, Instant expiresAt) implements Standing {
      public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
      }
    }

    record Done() implements Standing {}
  }

  /**
   * The newest handoff of a conversation after one more event; {@code before} is null when there
   * was none. An event that has nothing to do with handing over changes nothing.
   *
   * @throws OutOfOrder the event does not fit: its writer decided on something outdated
   */
  public static @Nullable Handoff after(@Nullable Handoff before, Recorded recorded) {
    return switch (recorded.event()) {
      case Event.HandoffOpened opened -> opened(before, recorded, opened);
      case Event.AgentJoined joined -> of(before, recorded).joined(recorded, joined);
      case Event.AgentLeft left -> of(before, recorded).left(recorded, left);
      case Event.ConversationClosed closed -> before == null ? null : before.done();
      case Event other -> before;
    };
  }

  /** Whether this event may change a handoff at all. */
  public static boolean moves(Event event) {
    return switch (event) {
      case Event.HandoffOpened opened -> true;
      case Event.AgentJoined joined -> true;
      case Event.AgentLeft left -> true;
      case Event.ConversationClosed closed -> true;
      case Event other -> false;
    };
  }

  private static Handoff opened(
      @Nullable Handoff before, Recorded recorded, Event.HandoffOpened opened) {
    if (before != null && !(before.standing instanceof Standing.Done)) {
      throw new OutOfOrder(recorded);
    }
    long epoch = before == null ? 0 : before.epoch;
    return new Handoff(
        opened.handoff(),
        recorded.conversation(),
        opened.reason(),
        1,
        epoch,
        recorded.at(),
        false,
        null,
        new Standing.Waiting());
  }

  private Handoff joined(Recorded recorded, Event.AgentJoined joined) {
    if (!(standing instanceof Standing.Waiting)
        || !joined.handoff().equals(id)
        || joined.epoch() != epoch + 1) {
      throw new OutOfOrder(recorded);
    }
    var lease = recorded.at().plus(FIRST_LEASE);
    var taken = new Standing.Taken(joined.agent(), joined.firstName(), lease);
    var firstWait = waited == null ? Duration.between(since, recorded.at()) : waited;
    return new Handoff(
        id, conversation, reason, version + 1, joined.epoch(), since, back, firstWait, taken);
  }

  private Handoff left(Recorded recorded, Event.AgentLeft left) {
    if (!(standing instanceof Standing.Taken taken) || !taken.agent().equals(left.agent())) {
      throw new OutOfOrder(recorded);
    }
    return new Handoff(
        id, conversation, reason, version + 1, epoch, since, true, waited, new Standing.Waiting());
  }

  private Handoff done() {
    return standing instanceof Standing.Done
        ? this
        : new Handoff(
            id, conversation, reason, version + 1, epoch, since, back, waited, new Standing.Done());
  }

  /** The same with a longer or shorter lease; nothing changes where no agent has it. */
  public Handoff leasedUntil(Instant until) {
    return standing instanceof Standing.Taken taken
        ? with(new Standing.Taken(taken.agent(), taken.firstName(), until))
        : this;
  }

  private Handoff with(Standing now) {
    return new Handoff(id, conversation, reason, version, epoch, since, back, waited, now);
  }

  private static Handoff of(@Nullable Handoff before, Recorded recorded) {
    if (before == null) {
      throw new OutOfOrder(recorded);
    }
    return before;
  }

  /** An event that does not fit where the handoff stands. Nothing of its append is kept. */
  public static final class OutOfOrder extends RuntimeException {
    OutOfOrder(Recorded recorded) {
      super(
          "conversation "
              + recorded.conversation()
              + ": "
              + recorded.event().getClass().getSimpleName()
              + " does not fit where the handoff stands");
    }
  }
}

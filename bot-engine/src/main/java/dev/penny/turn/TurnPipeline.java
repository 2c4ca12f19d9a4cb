package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.Conversation.Unanswered;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Event.CustomerSpoke;
import dev.penny.conversation.Phase;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Spoken;
import dev.penny.conversation.TurnId;
import dev.penny.dialogue.Digression;
import dev.penny.turn.Stages.Stage;
import dev.penny.understanding.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A turn, from a customer's message to the answer. Call it from the conversation's lane: two turns
 * of one conversation must not run side by side.
 */
public final class TurnPipeline {
  private static final int TRIES = 3;

  private final ConversationLog log;
  private final EventFeed feed;
  private final Interpreter interpreter;
  private final EvidenceRoom room;
  private final Actions actions;
  private final Mishap mishap;
  private final Clock clock;
  private final Supplier<TurnId> newTurn;
  private final Stages stages;
  private final Composer composer;

  /** Without measuring, and in the words of the flows. */
  public TurnPipeline(
      ConversationLog log,
      EventFeed feed,
      Interpreter interpreter,
      EvidenceRoom room,
      HandoffDesk desk,
      Clock clock,
      Supplier<TurnId> newTurn) {
    this(log, feed, interpreter, room, desk, clock, newTurn, Stages.UNTIMED, Composer.NONE);
  }

  public TurnPipeline(
      ConversationLog log,
      EventFeed feed,
      Interpreter interpreter,
      EvidenceRoom room,
      HandoffDesk desk,
      Clock clock,
      Supplier<TurnId> newTurn,
      Stages stages,
      Composer composer) {
    this.log = log;
    this.feed = feed;
    this.interpreter = interpreter;
    this.room = room;
    this.actions = room.actions(desk);
    this.mishap = new Mishap(desk);
    this.clock = clock;
    this.newTurn = newTurn;
    this.stages = stages;
    this.composer = composer;
  }

  /**
   * The order of a turn; it is written nowhere else.
   *
   * <ol>
   *   <li>load: the conversation is the fold of its log.
   *   <li>accept: what must not be kept is hidden; then the message is committed, then acknowledged
   *       through {@code ack}. The same id with the same words changes nothing and gets the same
   *       answer; with other words it is refused.
   *   <li>understand: words become commands. A message to an agent ends here.
   *   <li>plan: a flow and its questions (pure).
   *   <li>gather: the evidence, of the session's own account alone.
   *   <li>decide: the flow, on the evidence (pure).
   *   <li>act: effects run under turnId#n.
   *   <li>word: the reply passes the numbers lock, and so does what a model makes of it.
   *   <li>append: all that follows from the message, in one commit.
   *   <li>publish: nothing leaves before it is committed.
   * </ol>
   */
  public Taken take(ConversationId id, CustomerSpoke said, Consumer<Taken> ack) {
    Taken taken = accept(id, said.redacted());
    ack.accept(taken);
    if (taken instanceof Taken.Accepted accepted && !accepted.repeated()) {
      answer(id);
    }
    return taken;
  }

  /** Answers what was accepted before the process died; call it once, before any door opens. */
  public int resumeUnanswered() {
    List<ConversationId> waiting = log.unanswered();
    waiting.forEach(this::answer);
    return waiting.size();
  }

  /** Answers what was accepted and could not be answered then; from the conversation's lane. */
  public void finish(ConversationId id) {
    if (Conversation.of(id, log.events(id, 0)).unanswered() != null) {
      answer(id);
    }
  }

  private Taken accept(ConversationId id, CustomerSpoke said) {
    for (int attempt = 1; ; attempt++) {
      List<Recorded> events = load(id); // 1 load
      if (events.isEmpty()) {
        return new Taken.Unknown();
      }
      for (Recorded earlier : events) {
        if (earlier.event() instanceof CustomerSpoke before && before.id().equals(said.id())) {
          return before.equals(said)
              ? new Taken.Accepted(earlier.seq(), true)
              : new Taken.IdReused();
        }
      }
      try {
        long seq = events.getLast().seq();
        publish(id, commit(id, seq, newTurn.get(), List.of(said))); // 2 accept
        return new Taken.Accepted(seq + 1, false);
      } catch (ConversationLog.StaleSequence stale) {
        orThrow(attempt, stale);
      }
    }
  }

  private void answer(ConversationId id) {
    feed.working(id, true, "");
    try {
      for (int attempt = 1; ; attempt++) {
        Conversation now = Conversation.of(id, load(id));
        try {
          follow(now, answerOf(now));
          return;
        } catch (ConversationLog.StaleSequence stale) {
          orThrow(attempt, stale);
        }
      }
    } finally {
      feed.working(id, false, "");
    }
  }

  private Following answerOf(Conversation now) {
    Unanswered open = now.unanswered();
    if (open == null) {
      return actions.whileWaiting(now, interpreter, load(now.id()));
    }
    try {
      return think(now, open);
    } catch (RuntimeException fault) { // the one catch: apologise, hand over, one line in the log
      return mishap.after(fault, now, open, clock.instant());
    }
  }

  private Following think(Conversation before, Unanswered open) {
    Instant at = clock.instant();
    Conversation now = Speech.heard(before, open.said());
    Reading reading =
        stages.timed(Stage.UNDERSTAND, () -> interpreter.read(open.said(), now)); // 3 understand
    var thought =
        Thought.of(reading.commands(), open.said().text(), now, room, at, stages); // 4, 5, 6
    var decision = Digression.returning(thought.plan(), now, thought.decision());
    var acted = actions.act(decision, now, open.turn(), at); // 7 act
    var worded = Wording.of(decision, acted, thought.facts(), now, composer); // 8 word
    var events = Wording.events(reading, thought.plan(), decision, acted, worded);
    return new Following(open.turn(), events);
  }

  private void follow(Conversation now, Following following) {
    if (!following.events().isEmpty()) {
      List<Event> spoken = Spoken.events(now, following.events());
      publish( // 10 publish, after 9 append
          now.id(), commit(now.id(), now.seq(), following.turn(), spoken));
    }
  }

  private List<Recorded> load(ConversationId id) {
    return stages.timed(Stage.READ, () -> log.events(id, 0));
  }

  private List<Recorded> commit(ConversationId id, long after, TurnId turn, List<Event> events) {
    return stages.timed(Stage.COMMIT, () -> log.append(id, after, turn, events, clock.instant()));
  }

  private void publish(ConversationId id, List<Recorded> committed) {
    feed.publish(id, committed);
  }

  private static void orThrow(int attempt, ConversationLog.StaleSequence stale) {
    if (attempt >= TRIES) {
      throw stale;
    }
  }

  /** What follows from a message, to be committed under its turn. */
  record Following(TurnId turn, List<Event> events) {}

  /** Whether an agent, not the bot, answers now. */
  static boolean isWithPeople(Phase phase) {
    return phase instanceof Phase.Waiting || phase instanceof Phase.WithAgent;
  }
}

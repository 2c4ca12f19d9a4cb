package dev.penny.conversation;

import dev.penny.phrase.Tongue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the fold of its events; see {@link Fold} for what each event does to it.
 *
 * @param seq the number of its last event; 0: it has none yet
 * @param unanswered the turn of a customer's message that has no answer yet, and that needs one
 * @param handoff the last one opened, also after it has ended; null: none
 * @param ending how an agent closed the last stretch; null: none did
 */
public record Conversation(
    ConversationId id,
    long seq,
    Customer customer,
    String locale,
    Phase phase,
    DialogueState dialogue,
    Memory memory,
    @Nullable Unanswered unanswered,
    @Nullable Handoff handoff,
    @Nullable Ending ending) {

  public static Conversation empty(ConversationId id) {
    return new Conversation(
        id,
        0,
        new Customer.Anonymous(),
        "en",
        new Phase.WithBot(),
        DialogueState.START,
        Memory.EMPTY,
        null,
        null,
        null);
  }

  public static Conversation of(ConversationId id, List<Recorded> events) {
    var conversation = empty(id);
    for (Recorded event : events) {
      conversation = conversation.then(event);
    }
    return conversation;
  }

  /** This conversation with one more event. An event out of order is refused. */
  public Conversation then(Recorded event) {
    if (event.seq() != seq + 1) {
      throw new IllegalArgumentException(
          "event " + event.seq() + " cannot follow " + seq + " in conversation " + id);
    }
    return Fold.apply(this, event);
  }

  /** The language that the bot speaks: the customer's own, else that of the locale. */
  public Tongue tongue() {
    Tongue chosen = dialogue.tongue();
    return chosen == null ? Tongue.of(locale) : chosen;
  }

  /** As it would be after an answer that is not committed yet. */
  public Conversation with(DialogueState next) {
    return new Conversation(
        id, seq, customer, locale, phase, next, memory, unanswered, handoff, ending);
  }

  public record Unanswered(TurnId turn, Event.CustomerSpoke said, Instant at) {}

  public record Handoff(HandoffId id, HandoffReason reason, Instant since) {}

  /** {@code told}: the customer has heard about it in a reply. */
  public record Ending(String agentFirstName, String wrapUp, Instant at, boolean told) {}
}

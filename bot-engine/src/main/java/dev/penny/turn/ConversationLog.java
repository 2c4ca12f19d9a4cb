package dev.penny.turn;

import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port to the durable log of all conversations. An append is committed and on disk before it
 * returns; a full disk throws {@code StorageFull} and nothing is appended.
 */
public interface ConversationLog {

  /** Events after {@code after} in order; all with 0; empty for an unknown conversation. */
  List<Recorded> events(ConversationId conversation, long after);

  /**
   * Appends all or nothing as {@code expectedSeq + 1} onwards.
   *
   * @throws StaleSequence somebody else appended first: load again and decide again
   */
  List<Recorded> append(
      ConversationId conversation, long expectedSeq, TurnId turn, List<Event> events, Instant at);

  /** The event under which this was said, if it was; for repeated frames. */
  default Optional<Recorded> said(ConversationId conversation, UtteranceId id) {
    return events(conversation, 0).stream()
        .filter(recorded ->
            switch (recorded.event()) {
              case Event.CustomerSpoke spoke -> spoke.id().equals(id);
              case Event.AgentSpoke spoke -> spoke.id().equals(id);
              case Event.AgentNoted noted -> noted.id().equals(id);
              case Event other -> false;
            })
        .findFirst();
  }

  /** The newest conversation of a signed-in customer that is not closed. */
  Optional<ConversationId> openConversationOf(AccountId account);

  /** Conversations whose last customer message got no answer (the server died in between). */
  List<ConversationId> unanswered();

  /** The log has grown since this caller looked. */
  final class StaleSequence extends RuntimeException {
    public StaleSequence(ConversationId conversation, long expected) {
      super("conversation " + conversation + " is no longer at " + expected);
    }
  }
}

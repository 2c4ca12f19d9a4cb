package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Event;
import dev.penny.conversation.Phase;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.TurnId;
import dev.penny.ledger.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log that ends with the process: for the command line and for tests. */
public final class InMemoryConversationLog implements ConversationLog {
  private final Map<ConversationId, List<Recorded>> logs = new LinkedHashMap<>();

  @Override
  public synchronized List<Recorded> events(ConversationId conversation, long after) {
    return log(conversation).stream().filter(e -> e.seq() > after).toList();
  }

  @Override
  public synchronized List<Recorded> append(
      ConversationId conversation, long expectedSeq, TurnId turn, List<Event> events, Instant at) {
    List<Recorded> log = logs.computeIfAbsent(conversation, _ -> new ArrayList<>());
    if (log.size() != expectedSeq) {
      throw new StaleSequence(conversation, expectedSeq);
    }
    var appended = new ArrayList<Recorded>();
    for (Event event : events) {
      appended.add(new Recorded(conversation, expectedSeq + appended.size() + 1, turn, at, event));
    }
    log.addAll(appended);
    return List.copyOf(appended);
  }

  @Override
  public synchronized Optional<ConversationId> openConversationOf(AccountId account) {
    return logs.keySet().stream()
        .map(this::conversation)
        .filter(c -> c.customer() instanceof Customer.SignedIn s && s.account().equals(account))
        .filter(c -> !(c.phase() instanceof Phase.Closed))
        .reduce((_, later) -> later)
        .map(Conversation::id);
  }

  @Override
  public synchronized List<ConversationId> unanswered() {
    return logs.keySet().stream()
        .map(this::conversation)
        .filter(c -> c.unanswered() != null)
        .map(Conversation::id)
        .toList();
  }

  private Conversation conversation(ConversationId id) {
    return Conversation.of(id, log(id));
  }

  private List<Recorded> log(ConversationId conversation) {
    return logs.getOrDefault(conversation, List.of());
  }
}

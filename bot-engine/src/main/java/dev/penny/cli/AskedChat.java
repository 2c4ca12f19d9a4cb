package dev.penny.cli;

import dev.penny.action.Policy;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.HandoffId;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.TurnId;
import dev.penny.conversation.UtteranceId;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Catalogue;
import dev.penny.protocol.WireEvent;
import dev.penny.search.SearchIndex;
import dev.penny.store.InMemoryActionLedger;
import dev.penny.store.InMemoryConversationLog;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.EvidenceRoom;
import dev.penny.turn.HandoffDesk;
import dev.penny.turn.Interpreter;
import dev.penny.turn.LiveFeed;
import dev.penny.turn.TurnPipeline;
import dev.penny.wording.WireEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One conversation in memory, through the real pipeline. */
final class AskedChat {
  private final ConversationId id = new ConversationId("ask");
  private final ConversationLog log = new InMemoryConversationLog();
  private final TurnPipeline pipeline;
  private final WireEvents words;
  private int turns;
  private int said;

  AskedChat(
      @Nullable AccountHistory history,
      Catalogue catalogue,
      SearchIndex articles,
      Interpreter interpreter,
      Clock clock,
      String locale) {
    this.words = new WireEvents(locale);
    this.pipeline =
        new TurnPipeline(
            log,
            new LiveFeed(),
            interpreter,
            new EvidenceRoom(
                new OneAccount(history, catalogue),
                articles,
                new InMemoryActionLedger(Policy.SHIPPED),
                Policy.SHIPPED),
            new NoDesk(),
            clock,
            () -> new TurnId("turn-" + ++turns));
    var opened = new Event.ConversationOpened(AskCommand.customer(history), locale);
    log.append(id, 0, new TurnId("turn-0"), List.of(opened), clock.instant());
  }

  /** A line that begins with a slash presses the button of that id. */
  List<WireEvent> say(String text) {
    long before = log.events(id, 0).size();
    String choice = text.startsWith("/") ? text.substring(1) : null;
    var utterance = new UtteranceId("said-" + ++said);
    pipeline.take(id, new Event.CustomerSpoke(utterance, text, choice), _ -> {});
    return words.of(log.events(id, before));
  }

  private record OneAccount(@Nullable AccountHistory history, Catalogue catalogue)
      implements BillingSource {
    @Override
    public Optional<AccountHistory> history(AccountId account) {
      return Optional.ofNullable(history).filter(h -> h.account().id().equals(account));
    }
  }

  /** Takes the handoff and knows no queue. */
  private static final class NoDesk implements HandoffDesk {
    @Override
    public Opened open(Conversation conversation, String key, HandoffReason reason, Instant at) {
      var opened = new Event.HandoffOpened(new HandoffId("handoff-" + key), reason);
      return new Opened(List.of(opened), new Place(0, true));
    }

    @Override
    public Place place(Conversation conversation) {
      return new Place(0, true);
    }
  }
}

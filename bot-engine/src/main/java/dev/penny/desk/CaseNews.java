package dev.penny.desk;

import dev.penny.action.Answer;
import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.CreditCase;
import dev.penny.action.DiscountCase;
import dev.penny.action.DisputeCase;
import dev.penny.action.Kind;
import dev.penny.action.Policy;
import dev.penny.action.RemedyCase;
import dev.penny.action.RequestCase;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.ConversationId;
import dev.penny.conversation.Event;
import dev.penny.conversation.Outcome;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Spoken;
import dev.penny.conversation.TurnId;
import dev.penny.flow.agreed.AgreedReplies;
import dev.penny.flow.asked.AskedFlow;
import dev.penny.flow.credit.CreditFlow;
import dev.penny.flow.dispute.DisputeFlow;
import dev.penny.flow.payment.RemedyCard;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.ConversationLog.StaleSequence;
import dev.penny.turn.EventFeed;
import dev.penny.turn.Lanes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a customer in their open chat what the staff decided on a case of theirs, once for each
 * decision. Who has no open chat is told when they ask; the decision stands either way. It waits
 * for the disk and throws {@code StorageFull} when nothing can be kept.
 */
public final class CaseNews {
  private static final Logger LOG = LoggerFactory.getLogger(CaseNews.class);
  private static final int TRIES = 3;

  private final ConversationLog log;
  private final Lanes lanes;
  private final EventFeed feed;
  private final Clock clock;
  private final Supplier<TurnId> turns;

  public CaseNews(
      ConversationLog log, Lanes lanes, EventFeed feed, Clock clock, Supplier<TurnId> turns) {
    this.log = log;
    this.lanes = lanes;
    this.feed = feed;
    this.clock = clock;
    this.turns = turns;
  }

  /**
   * {@code key}: of the action that was decided; the same key is told once.
   *
   * @param history the books with what was credited here
   * @param cases as they stand after it
   */
  public void tell(
      String key,
      Kind kind,
      Answer.Done done,
      AccountHistory history,
      Catalogue catalogue,
      Cases cases,
      Policy policy) {
    RequestCase request = cases.request(done.id());
    LocalDate today = clock.instant().atZone(history.account().zone()).toLocalDate();
    Reply reply =
        request == null
            ? reply(done.id(), history, cases, policy)
            : AskedFlow.news(request, history, catalogue, cases, policy, today);
    if (reply != null) {
      tell(history.account().id(), new Event.Acted(key, kind.label(), outcome(done)), reply);
    }
  }

  /** The same of what belongs to no case; {@code key}: of what was done. */
  public void tell(String key, Kind kind, AccountId account, String reference, Reply reply) {
    tell(account, new Event.Acted(key, kind.label(), new Outcome.Done(reference)), reply);
  }

  private static Outcome outcome(Answer.Done done) {
    return new Outcome.Done(done.id().value());
  }

  /** In the words the customer gets when they ask; null: of such a case nothing is told. */
  private static @Nullable Reply reply(
      CaseId id, AccountHistory history, Cases cases, Policy policy) {
    DisputeCase dispute = cases.dispute(id);
    if (dispute != null) {
      return DisputeFlow.news(dispute, history, policy);
    }
    RemedyCase remedy = cases.remedy(id);
    if (remedy != null) {
      return new RemedyCard(remedy, policy).news();
    }
    DiscountCase discount = cases.discount(id);
    if (discount != null) {
      return AgreedReplies.news(discount);
    }
    CreditCase credit = cases.credit(id);
    return credit == null ? null : CreditFlow.news(credit);
  }

  private void tell(AccountId account, Event.Acted acted, Reply reply) {
    try {
      ConversationId open = log.openConversationOf(account).orElse(null);
      if (open != null) {
        lanes.call(open, () -> append(open, acted, reply));
      }
    } catch (Lanes.LaneFull | StaleSequence busy) {
      LOG.warn("a customer is not told of a decision now: {}", busy.getMessage());
    }
  }

  /** False where it was told before, or a message of the customer's still waits for its answer. */
  private boolean append(ConversationId id, Event.Acted acted, Reply reply) {
    for (int attempt = 1; ; attempt++) {
      List<Recorded> events = log.events(id, 0);
      Conversation now = Conversation.of(id, events);
      boolean told = events.stream().anyMatch(r -> r.event().equals(acted));
      if (told || now.unanswered() != null) {
        return false;
      }
      var following = new ArrayList<Event>(List.of(acted, new Event.BotReplied(reply)));
      try {
        feed.publish(
            id,
            log.append(id, now.seq(), turns.get(), Spoken.events(now, following), clock.instant()));
        return true;
      } catch (StaleSequence stale) {
        if (attempt >= TRIES) {
          throw stale;
        }
      }
    }
  }
}

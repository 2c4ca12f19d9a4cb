package dev.penny.turn;

import dev.penny.article.Industry;
import dev.penny.article.Passage;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.explain.story.Forecast;
import dev.penny.flow.Balance;
import dev.penny.flow.Changes;
import dev.penny.flow.Evidence;
import dev.penny.flow.Evidence.Missing;
import dev.penny.flow.Evidence.Why;
import dev.penny.flow.Facts;
import dev.penny.flow.Question;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Invoice;
import dev.penny.search.Answer;
import dev.penny.search.Hit;
import dev.penny.search.Query;
import dev.penny.search.SearchIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a plan asks for. The account is the one the session was opened for, never one that
 * stands in a text: there is no way to ask this room about another.
 */
public final class EvidenceRoom {
  private final BillingSource billing;
  private final SearchIndex articles;

  public EvidenceRoom(BillingSource billing, SearchIndex articles) {
    this.billing = billing;
    this.articles = articles;
  }

  /** One fact or one {@link Missing} for each question, and the bills besides where they help. */
  public Facts gather(Conversation conversation, List<Question> questions, Instant now) {
    var facts = new ArrayList<Evidence>();
    AccountHistory history = questions.isEmpty() ? null : history(conversation);
    if (history != null) {
      facts.add(new Evidence.BillsFact(history, billing.catalogue()));
    }
    ZoneId zone = history == null ? ZoneOffset.UTC : history.account().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    for (Question question : questions) {
      facts.addAll(answer(question, conversation, history, today));
    }
    return new Facts(facts, today);
  }

  private List<Evidence> answer(
      Question question,
      Conversation conversation,
      @Nullable AccountHistory history,
      LocalDate today) {
    if (question instanceof Question.Passages passages) {
      return List.of(passages(passages, history));
    }
    if (history == null) {
      boolean signedIn = conversation.customer() instanceof Customer.SignedIn;
      return List.of(new Missing(question, signedIn ? Why.NO_ACCOUNT : Why.NOT_SIGNED_IN));
    }
    if (history.invoices().isEmpty()) {
      return List.of(new Missing(question, Why.NO_BILLS));
    }
    return switch (question) {
      case Question.Bills _ -> List.of(Balance.of(history));
      case Question.Change change ->
          List.of(Changes.of(change, history, billing.catalogue(), today));
      case Question.Forecast _ -> {
        Invoice latest = history.invoices().getLast();
        yield List.of(
            new Evidence.ForecastFact(
                latest.id(), Forecast.after(history, billing.catalogue(), latest)));
      }
      case Question.Passages passages -> List.of(passages(passages, history));
    };
  }

  private Evidence passages(Question.Passages question, @Nullable AccountHistory history) {
    return switch (found(question.query(), industry(history))) {
      case Answer.Found found ->
          new Evidence.PassageFact(
              question.query(), quote(found.hit()), quotes(found.alternatives()));
      case Answer.NotFound none ->
          new Evidence.PassageFact(question.query(), null, quotes(none.suggestions()));
    };
  }

  /** Where the customer's own trade has no answer, another's may be meant. */
  private Answer found(String text, @Nullable Industry industry) {
    Answer own = articles.search(Query.of(text, industry));
    if (industry == null || own instanceof Answer.Found) {
      return own;
    }
    Answer any = articles.search(Query.of(text, null));
    return any instanceof Answer.Found ? any : own;
  }

  private static List<Evidence.Quote> quotes(List<Hit> hits) {
    return hits.stream().map(EvidenceRoom::quote).toList();
  }

  private static Evidence.Quote quote(Hit hit) {
    return new Evidence.Quote(
        hit.slug(), hit.article().updated().toString(), hit.title(), paragraphs(hit));
  }

  /** An article's introduction is its answer; the section that fits best follows it. */
  private static List<String> paragraphs(Hit hit) {
    Passage introduction = hit.article().passages().getFirst();
    return hit.passage().equals(introduction)
        ? introduction.lines()
        : Stream.concat(introduction.lines().stream(), hit.passage().lines().stream()).toList();
  }

  private static @Nullable Industry industry(@Nullable AccountHistory history) {
    if (history == null) {
      return null;
    }
    return switch (history.account().industry()) {
      case TELECOM -> Industry.TELECOM;
      case ENERGY -> Industry.ENERGY;
      case SAAS -> Industry.SAAS;
    };
  }

  private @Nullable AccountHistory history(Conversation conversation) {
    Optional<AccountId> account =
        conversation.customer() instanceof Customer.SignedIn customer
            ? Optional.of(customer.account())
            : Optional.empty();
    return account.flatMap(billing::history).orElse(null);
  }
}

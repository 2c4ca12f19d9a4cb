package dev.penny.turn;

import dev.penny.action.ActionLedger;
import dev.penny.action.Policy;
import dev.penny.article.Industry;
import dev.penny.article.Passage;
import dev.penny.audit.Audit;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Customer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Balance;
import dev.penny.flow.Changes;
import dev.penny.flow.Decision;
import dev.penny.flow.EndTerms;
import dev.penny.flow.Evidence;
import dev.penny.flow.Evidence.Missing;
import dev.penny.flow.Evidence.Why;
import dev.penny.flow.Facts;
import dev.penny.flow.PlanPreview;
import dev.penny.flow.Question;
import dev.penny.flow.TimeTerms;
import dev.penny.forecast.Outlook;
import dev.penny.forecast.Outlooks;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.BillingSource;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.rating.Supposed;
import dev.penny.search.Answer;
import dev.penny.search.Hit;
import dev.penny.search.Query;
import dev.penny.search.SearchIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a plan asks for. The account is the one the session was opened for, never one that
 * stands in a text: there is no way to ask this room about another.
 */
public final class EvidenceRoom {
  /** More than this is no figure of a bill: the words are kept, not the number. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private final BillingSource billing;
  private final SearchIndex articles;
  private final ActionLedger actions;
  private final Policy policy;
  private final @Nullable Coupons coupons;

  /** {@code billing} is asked for the books as they are, with what {@code actions} has credited. */
  public EvidenceRoom(
      BillingSource billing, SearchIndex articles, ActionLedger actions, Policy policy) {
    this(billing, articles, actions, policy, null);
  }

  /** {@code coupons} null: no promotions are kept here. */
  public EvidenceRoom(
      BillingSource billing,
      SearchIndex articles,
      ActionLedger actions,
      Policy policy,
      @Nullable Coupons coupons) {
    this.billing = new CreditedBilling(billing, actions);
    this.coupons = coupons;
    this.articles = articles;
    this.actions = actions;
    this.policy = policy;
  }

  /** What does the actions: on the same books the evidence comes from. */
  Actions actions(HandoffDesk desk) {
    return new Actions(desk, actions, policy, coupons == null ? null : this::take);
  }

  private Evidence.TakenFact take(Decision.Take take, Conversation now, String key, Instant at) {
    AccountHistory own = Objects.requireNonNull(history(now));
    Coupons kept = Objects.requireNonNull(coupons);
    var taken =
        kept.acts()
            .take(
                take.step(),
                take.at(),
                take.codes(),
                own,
                billing.catalogue(),
                kept.asker(now, own),
                key,
                at);
    return new Evidence.TakenFact(take.at(), take.codes(), taken, own.account().zone());
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
      facts.addAll(answer(question, conversation, history, now, today));
    }
    return new Facts(facts, today);
  }

  private List<Evidence> answer(
      Question question,
      Conversation conversation,
      @Nullable AccountHistory history,
      Instant now,
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
          List.of(Changes.of(change, history, billing.catalogue(), today, policy.favour()));
      case Question.Forecast _ -> {
        Invoice latest = history.invoices().getLast();
        yield List.of(new Evidence.ForecastFact(latest.id(), outlook(history, latest)));
      }
      case Question.OwnCases own ->
          List.of(
              new Evidence.CasesFact(
                  actions.cases(history.account().id()),
                  policy,
                  named(own.asked(), history.account().currency())));
      case Question.Moves _ ->
          List.of(new Evidence.MovesFact(PlanPreview.all(history, billing.catalogue(), today)));
      case Question.Ends _ ->
          List.of(
              new Evidence.EndsFact(
                  EndTerms.all(history, billing.catalogue(), policy.ends(), today)));
      case Question.OwnTime _ ->
          List.of(
              new Evidence.TimeFact(
                  TimeTerms.of(
                      history, actions.cases(history.account().id()), policy.time(), today)));
      case Question.WhatIf(var id, var words) -> {
        Invoice shown = id == null ? null : history.invoice(id);
        Invoice latest = shown == null ? history.latest() : shown;
        yield latest == null
            ? List.of(new Missing(question, Why.NO_BILLS))
            : List.of(
                new Evidence.WhatIfFact(Supposed.of(history, billing.catalogue(), latest, words)));
      }
      case Question.Checked _ -> List.of(checked(history));
      case Question.Codes(var typed) ->
          tried(question, c -> c.codes(typed, conversation, history, billing.catalogue(), now));
      case Question.Adverts _ ->
          tried(question, c -> c.adverts(conversation, history, billing.catalogue(), now));
      case Question.Passages passages -> List.of(passages(passages, history));
    };
  }

  private List<Evidence> tried(Question question, Function<Coupons, List<Evidence>> work) {
    return coupons == null
        ? List.of(new Missing(question, Why.NO_PROMOTIONS))
        : work.apply(coupons);
  }

  /** The next bill with what was granted, and how far such forecasts were off. */
  private Outlook outlook(AccountHistory history, Invoice latest) {
    var cases = actions.cases(history.account().id());
    var next = PlanPreview.granted(history, billing.catalogue(), latest, cases);
    return Outlooks.around(next, history, billing.catalogue(), latest);
  }

  /** The customer's own figure in the currency of their account; null: in another, or too fine. */
  private static @Nullable Money named(Slot.@Nullable Amount asked, Currency currency) {
    if (asked == null
        || (asked.currency() != null && !asked.currency().equals(currency.getCurrencyCode()))) {
      return null;
    }
    BigDecimal minor = asked.major().movePointRight(currency.getDefaultFractionDigits());
    boolean fits = minor.stripTrailingZeros().scale() <= 0 && minor.compareTo(MOST) < 0;
    return fits && minor.signum() > 0 ? Money.of(minor.longValueExact(), currency) : null;
  }

  private Evidence checked(AccountHistory history) {
    Audit audit = Audit.of(history, billing.catalogue());
    return new Evidence.CheckedFact(
        history.invoices().stream()
            .flatMap(bill -> audit.of(bill).stream())
            .filter(policy.favour()::raises)
            .toList());
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

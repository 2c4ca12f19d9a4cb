package dev.penny.flow;

import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.Policy;
import dev.penny.audit.Finding;
import dev.penny.eligibility.BestCombination;
import dev.penny.eligibility.OrderComparison;
import dev.penny.explain.story.NextBill;
import dev.penny.explain.story.Story;
import dev.penny.forecast.Outlook;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.PaymentId;
import dev.penny.ledger.PromotionId;
import dev.penny.money.Money;
import dev.penny.promotion.Advert;
import dev.penny.rating.Supposed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact that supports a reply. Figures in a reply must come from here. */
public sealed interface Evidence {
  /** The account's own records: bills with their lines, payments, credits. */
  record BillsFact(AccountHistory history, Catalogue catalogue) implements Evidence {}

  /** What is still to be paid, bill by bill; see {@link Balance} for the rule. */
  record BalanceFact(
      AccountId account, Money open, List<OpenBill> bills, List<PaymentId> unallocated)
      implements Evidence {
    public BalanceFact {
      bills = List.copyOf(bills);
      unallocated = List.copyOf(unallocated);
    }
  }

  record OpenBill(InvoiceId invoice, Money open, LocalDate due) {}

  /** Why a bill differs from another, exact to the cent. */
  record ChangeFact(Story story) implements Evidence {}

  /** Two bills that cannot be compared, because they are in two currencies. */
  record UnlikeFact(Invoice previous, Invoice current) implements Evidence {}

  /** What the bill after {@code after} will be. */
  record ForecastFact(InvoiceId after, Outlook outlook) implements Evidence {
    public NextBill next() {
      return outlook.next();
    }
  }

  /** What was supposed about a bill, and what it would have been. */
  record WhatIfFact(Supposed supposed) implements Evidence {}

  /**
   * What the articles say to a query: a passage near enough to be said (null: none is), and the
   * nearest others, best first, to be offered only.
   */
  record PassageFact(String query, @Nullable Quote said, List<Quote> nearest) implements Evidence {
    public PassageFact {
      nearest = List.copyOf(nearest);
    }
  }

  /** A passage word for word; {@code revision} names the version of the article. */
  record Quote(String slug, String revision, String title, List<String> paragraphs) {
    public Quote {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Where the customer stands in the queue; known only once a handoff is open. */
  record PlaceFact(int place) implements Evidence {}

  /** How an agent ended the last stretch of this conversation; {@code how} in a few words. */
  record EndingFact(String agent, String how) implements Evidence {}

  /**
   * The credits and disputes of the account, and the table they are decided by.
   *
   * @param asked the amount the customer named themselves: passed on, never shown as our figure
   */
  record CasesFact(Cases cases, Policy policy, @Nullable Money asked) implements Evidence {}

  /** What time to pay the account may have, and how the plans it has go. */
  record TimeFact(TimeTerms terms) implements Evidence {}

  /** Every change of plan that can be foretold, each with the next bill it gives. */
  record MovesFact(List<PlanPreview> previews) implements Evidence {
    public MovesFact {
      previews = List.copyOf(previews);
    }
  }

  /** What ending each thing that runs means. */
  record EndsFact(List<EndTerms> terms) implements Evidence {
    public EndsFact {
      terms = List.copyOf(terms);
    }
  }

  /** What the bill checks find on the account: to the customer's cost, or to be looked at. */
  record CheckedFact(List<Finding> findings) implements Evidence {
    public CheckedFact {
      findings = List.copyOf(findings);
    }
  }

  /** What came of the action of this turn; known only after it was done. */
  record AnswerFact(Answer answer) implements Evidence {}

  /** What came of trying codes on one order, each alone, and what is best of them together. */
  record CodesFact(OrderAtHand at, List<CodeCheck> checks, BestCombination best, ZoneId zone)
      implements Evidence {
    public CodesFact {
      checks = List.copyOf(checks);
    }
  }

  /** The same codes on two orders, by what was typed: where the two part. */
  record ComparedFact(OrderAtHand one, OrderAtHand other, Map<String, OrderComparison> codes)
      implements Evidence {
    public ComparedFact {
      codes = Map.copyOf(codes);
    }
  }

  /** Too many wrong codes: nothing was looked at, and nothing will be before {@code until}. */
  record BlockedFact(Instant until, ZoneId zone) implements Evidence {}

  /** What is advertised, tried on an order: what applies alone, and what is best together. */
  record AdvertsFact(
      OrderAtHand at,
      List<Advert> adverts,
      Map<PromotionId, CodeCheck> alone,
      BestCombination best,
      ZoneId zone)
      implements Evidence {
    public AdvertsFact {
      adverts = List.copyOf(adverts);
      alone = Collections.unmodifiableMap(new LinkedHashMap<>(alone));
    }
  }

  /** What came of holding, redeeming or giving back; known only after it was done. */
  record TakenFact(OrderAtHand at, List<String> codes, TakenCodes taken, ZoneId zone)
      implements Evidence {
    public TakenFact {
      codes = List.copyOf(codes);
    }
  }

  record Missing(Question question, Why why) implements Evidence {}

  /** Why a question has no answer. */
  enum Why {
    NOT_SIGNED_IN,
    NO_ACCOUNT,
    NO_BILLS,
    NO_SUCH_BILL,
    ONE_BILL_ONLY,
    /** It is the oldest bill there is. */
    NOTHING_BEFORE,
    NO_SUCH_COMPARISON,
    TWO_CURRENCIES,
    /** No promotions are kept here. */
    NO_PROMOTIONS,
    NOT_KNOWN
  }
}

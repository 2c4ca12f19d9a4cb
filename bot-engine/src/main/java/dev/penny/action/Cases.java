package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All cases of one account as they stand now: the fold of its entries. */
public record Cases(
    List<CreditCase> credits,
    List<DisputeCase> disputes,
    List<RequestCase> requests,
    List<RemedyCase> remedies,
    List<DiscountCase> discounts,
    List<RefusedCase> refused,
    List<Posting> postings) {
  public static final Cases NONE = of(List.of());

  public Cases {
    credits = List.copyOf(credits);
    disputes = List.copyOf(disputes);
    requests = List.copyOf(requests);
    remedies = List.copyOf(remedies);
    discounts = List.copyOf(discounts);
    refused = List.copyOf(refused);
    postings = List.copyOf(postings);
  }

  /** Money that moved; negative: a reversal. */
  public record Posting(CaseId id, Kind kind, Money money, String why, Instant at) {}

  /** Of the entries of one account, oldest first. */
  public static Cases of(List<Entry> entries) {
    var fold = new CasesFold();
    entries.forEach(fold::add);
    return fold.cases();
  }

  public @Nullable CreditCase credit(CaseId id) {
    return credits.stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
  }

  public @Nullable DisputeCase dispute(CaseId id) {
    return disputes.stream().filter(d -> d.id().equals(id)).findFirst().orElse(null);
  }

  public @Nullable RequestCase request(CaseId id) {
    return requests.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }

  /** The requests of that kind, newest first. */
  public List<RequestCase> requests(Kind kind) {
    return requests.reversed().stream().filter(r -> r.wish().kind() == kind).toList();
  }

  public @Nullable RemedyCase remedy(CaseId id) {
    return remedies.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }

  public @Nullable DiscountCase discount(CaseId id) {
    return discounts.stream().filter(d -> d.id().equals(id)).findFirst().orElse(null);
  }

  /** What a rule refused and somebody may do all the same; null: no such thing. */
  public @Nullable RefusedCase refused(CaseId id) {
    return refused.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
  }

  /** The newest that is asked for or done about this; null: nothing is. */
  public @Nullable RemedyCase remedyOf(String subject) {
    return remedies.reversed().stream()
        .filter(r -> r.stands() && r.remedy().subject().equals(subject))
        .findFirst()
        .orElse(null);
  }

  /** Those not decided yet, newest first. */
  public List<DisputeCase> open() {
    return disputes.reversed().stream().filter(DisputeCase::holds).toList();
  }

  /** The open dispute of that line or, with null, of the bill as a whole. */
  public @Nullable DisputeCase openOf(InvoiceId invoice, @Nullable ItemId item) {
    return open().stream()
        .filter(d -> d.disputed().invoice().equals(invoice))
        .filter(d -> Objects.equals(d.disputed().item(), item))
        .findFirst()
        .orElse(null);
  }

  /** The dispute of that line or bill that was decided for the customer; null: none was. */
  public @Nullable DisputeCase upheldOf(InvoiceId invoice, @Nullable ItemId item) {
    return disputes.stream()
        .filter(d -> d.standing() == DisputeCase.Standing.UPHELD)
        .filter(d -> d.disputed().invoice().equals(invoice))
        .filter(d -> Objects.equals(d.disputed().item(), item))
        .findFirst()
        .orElse(null);
  }

  /** What is held of all bills, in this currency. */
  public Money held(Currency currency) {
    Money held = Money.zero(currency);
    for (DisputeCase dispute : open()) {
      if (dispute.amount().currency().equals(currency)) {
        held = held.plus(dispute.amount());
      }
    }
    return held;
  }

  /** Since when something waits for a person's decision; null: nothing does. */
  public @Nullable Instant waitsSince() {
    var credits =
        this.credits.stream().filter(c -> c.standing() == Standing.WAITING).map(CreditCase::opened);
    var disputes =
        this.disputes.stream()
            .filter(d -> d.holds() && d.standing() != DisputeCase.Standing.EVIDENCE_WANTED)
            .map(DisputeCase::opened);
    var requests =
        this.requests.stream().filter(RequestCase::waitsForStaff).map(RequestCase::opened);
    var remedies =
        this.remedies.stream()
            .filter(r -> r.standing() == Standing.WAITING)
            .map(RemedyCase::opened);
    var discounts =
        this.discounts.stream()
            .filter(d -> d.standing() == Standing.WAITING)
            .map(DiscountCase::opened);
    return Stream.of(credits, disputes, requests, remedies, discounts)
        .flatMap(s -> s)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What was given since then, without what was taken back: a limit once used stays used. */
  Money givenSince(Instant since, Purse purse, Currency currency) {
    Money given = Money.zero(currency);
    for (Posting posting : postings) {
      boolean counts =
          posting.money().currency().equals(currency)
              && posting.kind().purse() == purse
              && !posting.at().isBefore(since);
      if (counts && posting.money().signum() > 0) {
        given = given.plus(posting.money());
      }
    }
    return given;
  }
}

package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All credits and disputes of one account as they stand now: the fold of its entries. */
public record Cases(List<CreditCase> credits, List<DisputeCase> disputes, List<Posting> postings) {
  public static final Cases NONE = new Cases(List.of(), List.of(), List.of());

  public Cases {
    credits = List.copyOf(credits);
    disputes = List.copyOf(disputes);
    postings = List.copyOf(postings);
  }

  /** Money that moved; negative: a reversal. */
  public record Posting(CaseId id, Kind kind, Money money, String why, Instant at) {}

  /** Of the entries of one account, oldest first. */
  public static Cases of(List<Entry> entries) {
    var fold = new Fold();
    entries.forEach(fold::add);
    return new Cases(
        List.copyOf(fold.credits.values()), List.copyOf(fold.disputes.values()), fold.postings);
  }

  public @Nullable CreditCase credit(CaseId id) {
    return credits.stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
  }

  public @Nullable DisputeCase dispute(CaseId id) {
    return disputes.stream().filter(d -> d.id().equals(id)).findFirst().orElse(null);
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
    return Stream.concat(credits, disputes).min(Comparator.naturalOrder()).orElse(null);
  }

  /** What was given since then, without what was taken back: a limit once used stays used. */
  Money givenSince(Instant since, Currency currency) {
    Money given = Money.zero(currency);
    for (Posting posting : postings) {
      boolean counts = posting.money().currency().equals(currency) && !posting.at().isBefore(since);
      if (counts && posting.money().signum() > 0) {
        given = given.plus(posting.money());
      }
    }
    return given;
  }

  private static final class Fold {
    private final Map<CaseId, CreditCase> credits = new LinkedHashMap<>();
    private final Map<CaseId, DisputeCase> disputes = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    void add(Entry entry) {
      switch (entry.answer()) {
        case Answer.Done(var id, var posted) -> {
          follow(entry, id, posted, null);
          if (posted != null) {
            Action action = entry.action();
            postings.add(new Posting(id, action.kind(), posted, action.why(), entry.at()));
          }
        }
        case Answer.Waits(var id, var why) -> follow(entry, id, null, why);
        case Answer.Refused _ -> {}
      }
    }

    private void follow(Entry entry, CaseId id, @Nullable Money posted, @Nullable Refusal why) {
      switch (entry.action()) {
        case Action.RequestCredit asked ->
            credits.put(
                id,
                new CreditCase(
                    id,
                    entry.actor(),
                    asked.amount(),
                    asked.why(),
                    posted == null ? Standing.WAITING : Standing.POSTED,
                    posted,
                    why,
                    List.of(entry)));
        case Action.ApproveCredit _ -> move(entry, id, Standing.POSTED, posted);
        case Action.RefuseCredit _ -> move(entry, id, Standing.REFUSED, null);
        case Action.ReverseCredit _ -> {
          CreditCase credit = Objects.requireNonNull(credits.get(id));
          move(entry, id, Standing.REVERSED, credit.posted());
        }
        case Action.OpenDispute open -> disputes.put(id, opened(entry, id, open));
        case Action.MoveDispute step -> move(entry, id, step.step());
      }
    }

    private static DisputeCase opened(Entry entry, CaseId id, Action.OpenDispute open) {
      // What our own check doubts too needs no evidence from the customer.
      var standing =
          open.finding() == null ? DisputeCase.Standing.OPENED : DisputeCase.Standing.UNDER_REVIEW;
      return new DisputeCase(
          id,
          open.disputed(),
          open.amount(),
          open.ground(),
          open.finding(),
          standing,
          List.of(entry));
    }

    private void move(Entry entry, CaseId id, Standing standing, @Nullable Money posted) {
      CreditCase old = Objects.requireNonNull(credits.get(id));
      credits.put(
          id,
          new CreditCase(
              id,
              old.by(),
              old.wanted(),
              old.why(),
              standing,
              posted,
              old.waitsFor(),
              plus(old.steps(), entry)));
    }

    private void move(Entry entry, CaseId id, Action.Step step) {
      DisputeCase old = Objects.requireNonNull(disputes.get(id));
      var standing =
          switch (step) {
            case ASK_EVIDENCE -> DisputeCase.Standing.EVIDENCE_WANTED;
            case REVIEW -> DisputeCase.Standing.UNDER_REVIEW;
            case UPHOLD -> DisputeCase.Standing.UPHELD;
            case REFUSE -> DisputeCase.Standing.REFUSED;
            case WITHDRAW -> DisputeCase.Standing.WITHDRAWN;
          };
      disputes.put(
          id,
          new DisputeCase(
              id,
              old.disputed(),
              old.amount(),
              old.ground(),
              old.finding(),
              standing,
              plus(old.steps(), entry)));
    }

    private static List<Entry> plus(List<Entry> steps, Entry entry) {
      var all = new ArrayList<>(steps);
      all.add(entry);
      return all;
    }
  }
}

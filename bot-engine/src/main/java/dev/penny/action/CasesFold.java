package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries of one account, oldest first, become its cases. */
final class CasesFold {
  private final Map<CaseId, CreditCase> credits = new LinkedHashMap<>();
  private final Map<CaseId, DisputeCase> disputes = new LinkedHashMap<>();
  private final Map<CaseId, RequestCase> requests = new LinkedHashMap<>();
  private final Map<CaseId, RemedyCase> remedies = new LinkedHashMap<>();
  private final Map<CaseId, DiscountCase> discounts = new LinkedHashMap<>();
  private final Map<CaseId, RefusedCase> refused = new LinkedHashMap<>();
  private final List<Cases.Posting> postings = new ArrayList<>();

  Cases cases() {
    return new Cases(
        List.copyOf(credits.values()),
        List.copyOf(disputes.values()),
        List.copyOf(requests.values()),
        List.copyOf(remedies.values()),
        List.copyOf(discounts.values()),
        List.copyOf(refused.values()),
        postings);
  }

  void add(Entry entry) {
    refused.values().removeIf(r -> r.isAbout(entry.action()));
    switch (entry.answer()) {
      case Answer.Done(var id, var posted) -> {
        follow(entry, id, posted, null);
        if (posted != null) {
          Action action = entry.action();
          postings.add(new Cases.Posting(id, action.kind(), posted, action.why(), entry.at()));
        }
      }
      case Answer.Waits(var id, var why) -> follow(entry, id, null, why);
      case Answer.Refused _ -> {
        RefusedCase no = RefusedCase.of(entry);
        if (no != null) {
          refused.put(no.id(), no);
        }
      }
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
      case Action.CorrectFault correction -> disputes.put(id, corrected(entry, id, correction));
      case Action.Request asked -> requests.put(id, RequestCase.opened(entry, id, asked, why));
      case Action.Settle(_, _, var verdict, _) ->
          requests.computeIfPresent(id, (_, r) -> r.settled(entry, verdict));
      case Action.SendProof _ -> sent(entry, id);
      case Action.RequestRemedy asked -> remedies.put(id, RemedyCase.opened(entry, id, asked, why));
      case Action.DecideRemedy decision ->
          remedies.computeIfPresent(id, (_, r) -> r.decided(entry, decision.ruling(), posted));
      case Action.GiveDiscount wished ->
          discounts.put(id, DiscountCase.opened(entry, id, wished, posted, why));
      case Action.DecideDiscount decision ->
          discounts.computeIfPresent(id, (_, d) -> d.decided(entry, decision.ruling(), posted));
      case Action.UseCodes _ -> {} // stands in the books of promotions
      case Action.Overrule _ -> overrule(entry, id, why);
    }
  }

  /** What a rule refused begins now, as it was asked for; what a person refused is granted. */
  private void overrule(Entry entry, CaseId id, @Nullable Refusal why) {
    RefusedCase no = refused.remove(id);
    if (no == null) {
      requests.computeIfPresent(id, (_, r) -> r.overruled(entry));
      return;
    }
    follow(no.asked(), id, null, why);
    disputes.computeIfPresent(id, (_, d) -> d.with(d.standing(), entry));
    requests.computeIfPresent(id, (_, r) -> r.overruled(entry));
    remedies.computeIfPresent(id, (_, r) -> r.noted(entry));
  }

  /** What was asked for is there: a person looks at it. */
  private void sent(Entry entry, CaseId id) {
    requests.computeIfPresent(id, (_, r) -> r.sent(entry));
    disputes.computeIfPresent(
        id,
        (_, d) ->
            d.with(
                d.standing() == DisputeCase.Standing.EVIDENCE_WANTED
                    ? DisputeCase.Standing.UNDER_REVIEW
                    : d.standing(),
                entry));
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

  /** It stands like a dispute that was decided for the customer, who need not have opened one. */
  private static DisputeCase corrected(Entry entry, CaseId id, Action.CorrectFault correction) {
    return new DisputeCase(
        id,
        correction.disputed(),
        correction.amount(),
        Action.Ground.WRONG_AMOUNT,
        correction.finding(),
        DisputeCase.Standing.UPHELD,
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
    disputes.put(id, old.with(standing, entry));
  }

  static List<Entry> plus(List<Entry> steps, Entry entry) {
    var all = new ArrayList<>(steps);
    all.add(entry);
    return all;
  }
}

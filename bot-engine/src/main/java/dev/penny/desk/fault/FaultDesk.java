package dev.penny.desk.fault;

import dev.penny.action.Actor;
import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.DisputeCase;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.Policy;
import dev.penny.audit.Audit;
import dev.penny.audit.Finding;
import dev.penny.audit.fault.Fingerprint;
import dev.penny.desk.fault.Fault.Standing;
import dev.penny.desk.fault.Fault.Sum;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What leads do about faults: begin a search from a case, look, and decide for all or for one. */
public final class FaultDesk {
  private final FaultStore store;
  private final Policy policy;
  private final Clock clock;

  public FaultDesk(FaultStore store, Policy policy, Clock clock) {
    this.store = store;
    this.policy = policy;
    this.clock = clock;
  }

  public FaultStore store() {
    return store;
  }

  /** What came of it: the fault's id, or why it was not done, in words for the staff. */
  public sealed interface Answer {
    record Done(String fault, int lines) implements Answer {}

    record No(String why) implements Answer {}
  }

  /** Begins the search for the fault behind a case that our own check had found. */
  public Answer search(
      AccountHistory history, Catalogue catalogue, Cases cases, CaseId id, Actor by, String why) {
    DisputeCase dispute = cases.dispute(id);
    Level needed = policy.level(Kind.CORRECT_FAULT);
    if (!by.level().reaches(needed)) {
      return new Answer.No("That takes the role " + needed.label() + ".");
    }
    if (dispute == null || dispute.finding() == null) {
      return new Answer.No("Our own check found nothing there, so there is nothing to search for.");
    }
    Fingerprint fingerprint = fingerprint(history, catalogue, dispute);
    if (fingerprint == null) {
      return new Answer.No("Our own check does not find it any more.");
    }
    var fault = new Fault(fingerprint, by.id(), clock.instant(), why, null, 0, false);
    store.open(fault, by);
    return new Answer.Done(fault.id(), 0);
  }

  private static @Nullable Fingerprint fingerprint(
      AccountHistory history, Catalogue catalogue, DisputeCase dispute) {
    Invoice bill = history.invoice(dispute.disputed().invoice());
    if (bill == null) {
      return null;
    }
    Audit audit = Audit.of(history, catalogue);
    for (Finding finding : audit.of(bill)) {
      if (finding.code().name().equals(dispute.finding())
          && Objects.equals(finding.item(), dispute.disputed().item())) {
        return Fingerprint.of(audit, bill, finding);
      }
    }
    return null;
  }

  /** {@code line} null: all that waits for a decision. */
  public Answer decide(String id, @Nullable Long line, boolean approve, Actor by, String why) {
    Fault fault = store.fault(id).orElse(null);
    String no = fault == null ? "There is no such fault." : against(fault, approve, by, why);
    if (no != null) {
      return new Answer.No(no);
    }
    return new Answer.Done(id, store.decide(id, line, approve, by, why, clock.instant()));
  }

  private @Nullable String against(Fault fault, boolean approve, Actor by, String why) {
    Level needed = policy.level(Kind.CORRECT_FAULT);
    if (!by.level().reaches(needed)) {
      return "That takes the role " + needed.label() + ".";
    }
    if (why.isBlank()) {
      return "Every decision carries a reason in words.";
    }
    if (!approve) {
      return null;
    }
    if (fault.fingerprint().way() != Fingerprint.Way.TOO_MUCH) {
      return "It is not to the customers' cost: nothing can be given back.";
    }
    if (!fault.done()) {
      return "The search is not done yet.";
    }
    return overLimit(store.sums(fault.id()), by);
  }

  /** The sum of the whole fault counts, so that deciding in pieces does not pass the limit. */
  private @Nullable String overLimit(List<Sum> sums, Actor by) {
    Map<String, Money> all = new TreeMap<>();
    for (Sum sum : sums) {
      if (sum.standing() != Standing.LEFT && sum.standing() != Standing.REFUSED) {
        all.merge(sum.currency(), Money.of(sum.minor(), sum.currency()), Money::plus);
      }
    }
    for (Money sum : all.values()) {
      Money limit = policy.faultLimit(by.level(), sum.currency());
      if (sum.compareTo(limit) > 0) {
        return "The fault comes to %s; the role %s may decide up to %s. (Rules of %s.)"
            .formatted(sum, by.level().name().toLowerCase(Locale.ROOT), limit, policy.version());
      }
    }
    return null;
  }
}

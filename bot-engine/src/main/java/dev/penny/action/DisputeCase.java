package dev.penny.action;

import dev.penny.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispute from its opening on; {@code steps} is what was done, oldest first. */
public record DisputeCase(
    CaseId id,
    Action.Disputed disputed,
    Money amount,
    Action.Ground ground,
    @Nullable String finding,
    Standing standing,
    List<Entry> steps) {
  public DisputeCase {
    steps = List.copyOf(steps);
  }

  public enum Standing {
    OPENED,
    EVIDENCE_WANTED,
    UNDER_REVIEW,
    UPHELD,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
      return switch (this) {
        case OPENED, EVIDENCE_WANTED, UNDER_REVIEW -> true;
        case UPHELD, REFUSED, WITHDRAWN -> false;
      };
    }
  }

  DisputeCase with(Standing next, Entry step) {
    return new DisputeCase(
        id, disputed, amount, ground, finding, next, CasesFold.plus(steps, step));
  }

  /** The ids of the files that were sent for it, oldest first. */
  public List<String> files() {
    return RequestCase.files(steps);
  }

  /** Whether the amount is held: it need not be paid, and nobody is reminded of it. */
  public boolean holds() {
    return standing.isOpen();
  }

  public Instant opened() {
    return steps.getFirst().at();
  }

  public LocalDate openedOn() {
    return opened().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** By when the next step is due; null: nothing is open. */
  public @Nullable LocalDate nextBy(Policy policy) {
    LocalDate last = steps.getLast().at().atZone(ZoneOffset.UTC).toLocalDate();
    return switch (standing) {
      case OPENED, UNDER_REVIEW -> openedOn().plusDays(policy.disputes().answerDays());
      case EVIDENCE_WANTED -> last.plusDays(policy.disputes().evidenceDays());
      case UPHELD, REFUSED, WITHDRAWN -> null;
    };
  }

  /** The reason given with the last step. */
  public String lastWhy() {
    return steps.getLast().action().why();
  }
}

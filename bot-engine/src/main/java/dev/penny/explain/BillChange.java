package dev.penny.explain;

import dev.penny.audit.Finding;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why {@code current} asks for another amount than {@code previous}. It fails closed: a list of
 * causes that does not add up to the difference of the two amounts due, or that names a code twice,
 * cannot be made. Causes are in the order of their codes.
 */
public record BillChange(
    Invoice previous, Invoice current, Money delta, List<Cause> causes, List<Finding> findings) {

  public BillChange {
    causes = List.copyOf(causes);
    findings = List.copyOf(findings);
    Money due = current.totals().amountDue().minus(previous.totals().amountDue());
    Money sum = Money.zero(due.currency());
    CauseCode last = null;
    for (Cause cause : causes) {
      if (last != null && cause.code().compareTo(last) <= 0) {
        throw new IllegalArgumentException(cause.code() + " is out of order or there twice");
      }
      last = cause.code();
      sum = sum.plus(cause.amount());
    }
    if (!delta.equals(due) || !sum.equals(delta)) {
      throw new IllegalArgumentException(
          "causes add up to %s, the bills differ by %s, claimed are %s".formatted(sum, due, delta));
    }
  }

  public Steps steps() {
    return Steps.between(previous, current);
  }

  /** The cause of that code, or null where it had no part in the change. */
  public @Nullable Cause cause(CauseCode code) {
    return causes.stream().filter(c -> c.code() == code).findFirst().orElse(null);
  }
}

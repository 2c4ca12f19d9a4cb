package dev.penny.audit;

import dev.penny.ledger.Payment;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A settled payment of which money was left over, and an equal one that had arrived within five
 * days before. It is reported with the bill the first one was meant for.
 */
final class DoublePayment {
  private static final int DAYS_APART = 5;

  private DoublePayment() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (Payment payment : subject.history().payments()) {
      Payment twin = twinOf(subject, payment);
      if (twin != null && subject.books().meantFor(twin) == subject.at()) {
        found.add(
            Finding.ofPayment(
                FindingCode.DOUBLE_PAYMENT,
                subject.invoice(),
                payment.id(),
                payment.unallocated()));
      }
    }
    return found.list();
  }

  /** The equal payment before this one, where this one looks like its repetition. */
  static @Nullable Payment twinOf(Subject subject, Payment payment) {
    if (payment.status() != Payment.Status.SETTLED || payment.unallocated().signum() <= 0) {
      return null;
    }
    for (Payment other : subject.history().payments()) {
      if (other.equals(payment)) {
        return null;
      }
      if (other.status() == Payment.Status.SETTLED
          && other.amount().equals(payment.amount())
          && Math.abs(ChronoUnit.DAYS.between(other.receivedAt(), payment.receivedAt()))
              <= DAYS_APART) {
        return other;
      }
    }
    return null;
  }
}

package dev.penny.audit;

import dev.penny.ledger.Payment;
import java.util.List;

/**
 * A payment that failed or was returned but still counts as paid on a bill. It is reported with the
 * bill it was meant for.
 */
final class FailedPaymentAllocated {
  private FailedPaymentAllocated() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (Payment payment : subject.history().payments()) {
      if (isLost(payment.status())
          && !payment.allocations().isEmpty()
          && subject.books().meantFor(payment) == subject.at()) {
        found.add(
            Finding.ofPayment(
                FindingCode.FAILED_PAYMENT_ALLOCATED,
                subject.invoice(),
                payment.id(),
                PaymentSum.allocated(payment)));
      }
    }
    return found.list();
  }

  private static boolean isLost(Payment.Status status) {
    return switch (status) {
      case FAILED, RETURNED -> true;
      case SETTLED, PENDING -> false;
    };
  }
}

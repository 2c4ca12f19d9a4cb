package dev.penny.audit;

import dev.penny.ledger.Payment;
import java.util.List;

/**
 * A settled payment with money left that was set against no bill, and that is not the second of a
 * double payment. It is reported with the bill it was meant for.
 */
final class PaymentUnapplied {
  private PaymentUnapplied() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (Payment payment : subject.history().payments()) {
      if (payment.status() == Payment.Status.SETTLED
          && payment.unallocated().signum() > 0
          && DoublePayment.twinOf(subject, payment) == null
          && subject.books().meantFor(payment) == subject.at()) {
        found.add(
            Finding.ofPayment(
                FindingCode.PAYMENT_UNAPPLIED,
                subject.invoice(),
                payment.id(),
                payment.unallocated()));
      }
    }
    return found.list();
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A settled payment with money left that was set against no bill. It is reported with the bill that
 * was the latest when the money arrived.
 */
final class PaymentUnapplied {
  private PaymentUnapplied() {}

  static List<Finding> check(Subject subject) {
    List<Finding> findings = List.of();
    for (Payment payment : subject.history().payments()) {
      if (payment.status() == Payment.Status.SETTLED
          && payment.unallocated().signum() > 0
          && arrivedUnder(subject, payment)) {
        findings = new ArrayList<>(findings);
        Money billed = payment.unallocated();
        findings.add(
            Finding.ofPayment(
                FindingCode.PAYMENT_UNAPPLIED,
                subject.invoice().id(),
                payment.id(),
                Money.zero(billed.currency()),
                billed));
      }
    }
    return findings;
  }

  private static boolean arrivedUnder(Subject subject, Payment payment) {
    Invoice next = subject.next();
    return !payment.receivedAt().isBefore(subject.invoice().issueDate())
        && (next == null || payment.receivedAt().isBefore(next.issueDate()));
  }
}

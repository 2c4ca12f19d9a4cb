package dev.penny.audit;

import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.util.List;

/**
 * A settled payment whose parts do not add up to it. It is reported with the bill it was meant for.
 */
final class PaymentSum {
  private PaymentSum() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (Payment payment : subject.history().payments()) {
      if (off(payment) != 0 && subject.books().meantFor(payment) == subject.at()) {
        found.add(
            Finding.ofPayment(
                FindingCode.PAYMENT_SUM,
                subject.invoice(),
                payment.id(),
                Money.of(off(payment), payment.amount().currency())));
      }
    }
    return found.list();
  }

  private static long off(Payment payment) {
    return payment.status() == Payment.Status.SETTLED
        ? payment.amount().minor()
            - allocated(payment).minor()
            - takenOut(payment)
            - payment.unallocated().minor()
        : 0;
  }

  private static long takenOut(Payment payment) {
    return payment.takenOut().stream().mapToLong(out -> out.amount().minor()).sum();
  }

  static Money allocated(Payment payment) {
    long sum = 0;
    for (var allocation : payment.allocations()) {
      sum += allocation.amount().minor();
    }
    return Money.of(sum, payment.amount().currency());
  }
}

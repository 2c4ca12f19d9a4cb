package dev.penny.audit;

import dev.penny.money.Money;
import java.util.List;

/**
 * A payment set against a bill that is not the account's. It is reported with the bill it was meant
 * for.
 */
final class PaymentMisapplied {
  private PaymentMisapplied() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (Books.Part part : subject.books().parts()) {
      if (part.place() < 0 && subject.books().meantFor(part.payment()) == subject.at()) {
        Money astray = Money.of(part.minor(), part.payment().amount().currency());
        found.add(
            Finding.ofPayment(
                FindingCode.PAYMENT_MISAPPLIED, subject.invoice(), part.payment().id(), astray));
      }
    }
    return found.list();
  }
}

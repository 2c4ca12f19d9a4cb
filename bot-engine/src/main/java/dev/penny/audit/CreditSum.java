package dev.penny.audit;

import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * A credit whose uses and rest do not add up to it. It is reported with the first bill after it was
 * granted, or the latest where there is none yet.
 */
final class CreditSum {
  private CreditSum() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (Credit credit : subject.history().credits()) {
      long sum = credit.remaining().minor();
      for (var use : credit.applications()) {
        sum += use.amount().minor();
      }
      if (sum != credit.amount().minor() && belongsHere(subject, credit)) {
        found.add(
            Finding.ofBill(
                FindingCode.CREDIT_SUM, subject.invoice(), credit.amount().minor(), sum));
      }
    }
    return found.list();
  }

  private static boolean belongsHere(Subject subject, Credit credit) {
    Invoice previous = subject.previous();
    boolean before = previous == null || previous.issueDate().isBefore(credit.grantedAt());
    boolean after = !subject.invoice().issueDate().isBefore(credit.grantedAt());
    return before && (after || subject.at() == subject.books().bills().size() - 1);
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * The balance brought forward is not what was open of the earlier bills when this one was issued:
 * their payable amounts less what had been set against them before that day. Silent where a bill is
 * missing from the records, because its share cannot be known.
 */
final class BalanceForward {
  private BalanceForward() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    if (subject.at() < 0 || !complete(subject)) {
      return List.of();
    }
    long open = 0;
    for (Invoice old : subject.earlier()) {
      open += old.totals().payable().minor();
    }
    for (Books.Part part : subject.books().parts()) {
      if (part.place() >= 0
          && part.place() < subject.at()
          && part.date().isBefore(bill.issueDate())) {
        open -= part.minor();
      }
    }
    long billed = bill.totals().balanceBroughtForward().minor();
    return open == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.BALANCE_FORWARD, bill, open, billed));
  }

  private static boolean complete(Subject subject) {
    Invoice first = subject.books().bills().getFirst();
    return first.sequence() == 1;
  }
}

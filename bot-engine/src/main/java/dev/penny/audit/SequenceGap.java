package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * A bill is missing between this one and the one before: its number in the sequence is not the
 * next.
 */
final class SequenceGap {
  private SequenceGap() {}

  static List<Finding> check(Subject subject) {
    Invoice previous = subject.previous();
    Invoice bill = subject.invoice();
    if (previous == null || bill.sequence() <= previous.sequence() + 1) {
      return List.of();
    }
    long due = bill.totals().amountDue().minor();
    return List.of(Finding.ofBill(FindingCode.SEQUENCE_GAP, bill, due, due));
  }
}

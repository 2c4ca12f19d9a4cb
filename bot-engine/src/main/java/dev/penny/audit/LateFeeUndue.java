package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import java.time.LocalDate;
import java.util.List;

/**
 * A late fee although the bill before had been paid in time: by its due date and three days of
 * grace, at least its payable amount had been received, whether the money was then set against the
 * bill, left lying, or set against a bill of somebody else. A fee on the first known bill cannot be
 * judged and is left alone.
 */
final class LateFeeUndue {
  /** Days after the due date that a payment still counts as in time (billing data format). */
  private static final int GRACE_DAYS = 3;

  private LateFeeUndue() {}

  static List<Finding> check(Subject subject) {
    Invoice previous = subject.previous();
    if (previous == null || subject.invoice().items().stream().noneMatch(LateFeeUndue::isLateFee)) {
      return List.of();
    }
    if (receivedInTime(subject, previous) < previous.totals().payable().minor()) {
      return List.of();
    }
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      if (isLateFee(item)) {
        found.add(Finding.ofItem(FindingCode.LATE_FEE_UNDUE, subject.invoice(), item, 0));
      }
    }
    return found.list();
  }

  static boolean isLateFee(InvoiceItem item) {
    return item.type() == InvoiceItem.Type.FEE && item.chargeCode().contains("late");
  }

  private static long receivedInTime(Subject subject, Invoice bill) {
    LocalDate last = bill.dueDate().plusDays(GRACE_DAYS);
    long received = 0;
    for (Payment payment : subject.history().payments()) {
      if (payment.status() != Payment.Status.SETTLED || payment.receivedAt().isAfter(last)) {
        continue;
      }
      if (!payment.receivedAt().isBefore(bill.issueDate())) {
        received += payment.unallocated().minor();
      }
      for (var allocation : payment.allocations()) {
        if (isFor(subject, payment, allocation, bill)) {
          received += allocation.amount().minor();
        }
      }
    }
    return received;
  }

  /** Set against the bill, or by mistake against one of another account and meant for it. */
  private static boolean isFor(
      Subject subject, Payment payment, Payment.Allocation allocation, Invoice bill) {
    Books books = subject.books();
    return allocation.invoice().equals(bill.id())
        || (books.placeOf(allocation.invoice()) < 0
            && !payment.receivedAt().isBefore(bill.issueDate())
            && books.meantFor(payment) == books.placeOf(bill.id()));
  }
}

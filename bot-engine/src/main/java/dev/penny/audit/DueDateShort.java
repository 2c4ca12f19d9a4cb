package dev.penny.audit;

import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Fewer than ten days between issue and due date. An e-invoice may name none, and a bill with
 * nothing to pay is never late.
 */
final class DueDateShort {
  private static final int LEAST_DAYS = 10;

  private DueDateShort() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    EInvoice document = bill.eInvoice();
    if (document != null && (bill.isCreditNote() || !document.namesDueDate())) {
      return List.of();
    }
    if (ChronoUnit.DAYS.between(bill.issueDate(), bill.dueDate()) >= LEAST_DAYS) {
      return List.of();
    }
    long due = bill.totals().amountDue().minor();
    if (due <= 0) {
      return List.of();
    }
    return List.of(Finding.ofBill(FindingCode.DUE_DATE_SHORT, bill, due, due));
  }
}

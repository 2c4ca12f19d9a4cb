package dev.penny.flow.payment;

import dev.penny.action.Remedy;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The late fee that only came of our setting a payment against the wrong bill or none: it stands on
 * the bill after the one that was paid, and the money had been here in time for that one.
 */
final class OwnFee {
  /** Days after the due date that a payment still counts as in time (billing data format). */
  private static final int GRACE_DAYS = 3;

  private OwnFee() {}

  /** {@code paid}: the bills the payment should have been set against. */
  static Remedy.@Nullable Fee of(AccountHistory history, Payment payment, List<InvoiceId> paid) {
    List<Invoice> bills = history.invoices();
    for (int i = 1; i < bills.size(); i++) {
      Invoice before = bills.get(i - 1);
      if (paid.contains(before.id()) && inTime(history, payment, before)) {
        for (InvoiceItem item : bills.get(i).items()) {
          if (isLateFee(item) && !isCredited(history, bills.get(i), item)) {
            return new Remedy.Fee(bills.get(i).id(), item.id(), item.gross());
          }
        }
      }
    }
    return null;
  }

  private static boolean isLateFee(InvoiceItem item) {
    return item.type() == InvoiceItem.Type.FEE
        && item.chargeCode().contains("late")
        && item.gross().signum() > 0;
  }

  /** Whether the bill had been paid by its due date and grace, this payment counted. */
  private static boolean inTime(AccountHistory history, Payment payment, Invoice bill) {
    LocalDate last = bill.dueDate().plusDays(GRACE_DAYS);
    if (payment.receivedAt().isAfter(last)) {
      return false;
    }
    Money had = payment.amount();
    for (Payment other : history.payments()) {
      if (!other.equals(payment) && !other.receivedAt().isAfter(last)) {
        for (Payment.Allocation part : other.allocations()) {
          had = part.invoice().equals(bill.id()) ? had.plus(part.amount()) : had;
        }
      }
    }
    return had.compareTo(bill.totals().payable()) >= 0;
  }

  private static boolean isCredited(AccountHistory history, Invoice bill, InvoiceItem item) {
    for (Credit credit : history.credits()) {
      for (Credit.Application use : credit.applications()) {
        boolean later = use.date().isAfter(bill.issueDate());
        if (later && use.invoice().equals(bill.id()) && use.amount().equals(item.gross())) {
          return true;
        }
      }
    }
    return false;
  }
}

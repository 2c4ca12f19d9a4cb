package dev.penny.audit;

import dev.penny.ledger.Account;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A late fee although the bill before had been paid in time: by its due date and three days of
 * grace, at least its payable amount had been received, whether the money was then set against the
 * bill or left lying. A fee on the first known bill cannot be judged and is left alone.
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
    Money received = receivedInTime(subject, previous);
    if (!received.currency().equals(previous.currency())
        || received.compareTo(previous.totals().payable()) < 0) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (InvoiceItem item : subject.invoice().items()) {
      if (isLateFee(item)) {
        Money nothing = Money.zero(subject.invoice().currency());
        findings.add(
            Finding.ofItem(
                FindingCode.LATE_FEE_UNDUE,
                subject.invoice().id(),
                item.id(),
                nothing,
                item.gross()));
      }
    }
    return findings;
  }

  static boolean isLateFee(InvoiceItem item) {
    return item.type() == InvoiceItem.Type.FEE && item.chargeCode().contains("late");
  }

  private static Money receivedInTime(Subject subject, Invoice bill) {
    Account account = subject.history().account();
    LocalDate last = bill.dueDate().plusDays(GRACE_DAYS);
    Money received = Money.zero(account.currency());
    for (Payment payment : subject.history().payments()) {
      if (payment.status() != Payment.Status.SETTLED || payment.receivedAt().isAfter(last)) {
        continue;
      }
      if (!payment.receivedAt().isBefore(bill.issueDate())) {
        received = received.plus(payment.unallocated());
      }
      for (var allocation : payment.allocations()) {
        if (allocation.invoice().equals(bill.id())) {
          received = received.plus(allocation.amount());
        }
      }
    }
    return received;
  }
}

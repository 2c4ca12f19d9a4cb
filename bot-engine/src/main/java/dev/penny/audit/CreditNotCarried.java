package dev.penny.audit;

import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import java.util.List;

/**
 * A credit with money left, granted before this bill was issued, although the bill still asks for
 * money. A credit is reported once, with the first bill that passed it over.
 */
final class CreditNotCarried {
  private CreditNotCarried() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    if (bill.totals().payable().signum() <= 0) {
      return List.of();
    }
    long passedOver = 0;
    for (Credit credit : subject.history().credits()) {
      if (isLeft(credit, bill) && subject.earlier().stream().noneMatch(b -> passes(credit, b))) {
        passedOver += leftAfter(credit, bill);
      }
    }
    long billed = bill.totals().payable().minor();
    return passedOver == 0
        ? List.of()
        : List.of(
            Finding.ofBill(
                FindingCode.CREDIT_NOT_CARRIED, bill, Math.max(0, billed - passedOver), billed));
  }

  private static boolean passes(Credit credit, Invoice bill) {
    return bill.totals().payable().signum() > 0 && isLeft(credit, bill);
  }

  private static boolean isLeft(Credit credit, Invoice bill) {
    return credit.grantedAt().isBefore(bill.issueDate()) && leftAfter(credit, bill) > 0;
  }

  /** What was left of the credit once this bill was out. */
  private static long leftAfter(Credit credit, Invoice bill) {
    long left = credit.amount().minor();
    for (var use : credit.applications()) {
      if (!use.date().isAfter(bill.issueDate())) {
        left -= use.amount().minor();
      }
    }
    return left;
  }
}

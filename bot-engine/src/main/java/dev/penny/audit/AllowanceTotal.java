package dev.penny.audit;

import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the document's allowances that an e-invoice declares is not their sum (EN 16931
 * BR-CO-11). Less taken off is more to pay, so both count as negative amounts.
 */
final class AllowanceTotal {
  private AllowanceTotal() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    EInvoice document = bill.eInvoice();
    if (document == null) {
      return List.of();
    }
    long expected = sum(document, false);
    long billed = minor(document.allowanceTotal());
    return expected == billed
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.ALLOWANCE_TOTAL, bill, -expected, -billed));
  }

  /** The allowances, or the charges, of the document as a whole; a line's are in its amount. */
  static long sum(EInvoice document, boolean charges) {
    long sum = 0;
    for (var allowance : document.allowances()) {
      if (allowance.line() == null && allowance.charge() == charges) {
        sum += allowance.amount().minor();
      }
    }
    return sum;
  }

  /** A sum that is not declared is zero. */
  static long minor(@Nullable Money sum) {
    return sum == null ? 0 : sum.minor();
  }
}

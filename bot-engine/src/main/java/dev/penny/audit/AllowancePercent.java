package dev.penny.audit;

import dev.penny.ledger.Allowance;
import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.ItemId;
import java.util.List;

/**
 * An allowance or a charge of an e-invoice that is not its percentage of its base amount, rounded
 * once (Peppol R040, which tolerates two minor units). Silent where either is not said. An
 * allowance lowers the bill: both of its amounts count as negative.
 */
final class AllowancePercent {
  private AllowancePercent() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    EInvoice document = bill.eInvoice();
    if (document == null) {
      return List.of();
    }
    var found = new Found();
    for (Allowance allowance : document.allowances()) {
      var base = allowance.base();
      var percent = allowance.percent();
      long billed = allowance.amount().minor();
      if (base != null && percent != null && billed != Amounts.percent(base.minor(), percent)) {
        found.add(finding(bill, allowance, Amounts.percent(base.minor(), percent), billed));
      }
    }
    return found.list();
  }

  private static Finding finding(Invoice bill, Allowance allowance, long expected, long billed) {
    long sign = allowance.charge() ? 1 : -1;
    ItemId on = allowance.item() == null ? allowance.line() : allowance.item();
    for (var item : bill.items()) {
      if (item.id().equals(on)) {
        return Finding.ofItem(
            FindingCode.ALLOWANCE_PERCENT, bill, item, sign * expected, sign * billed);
      }
    }
    return Finding.ofBill(FindingCode.ALLOWANCE_PERCENT, bill, sign * expected, sign * billed);
  }
}

package dev.penny.audit;

import dev.penny.ledger.Invoice;
import java.util.List;

/** More money was set against this bill than it asks for. */
final class OverAllocated {
  private OverAllocated() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    long allocated = 0;
    for (Books.Part part : subject.books().parts()) {
      allocated += part.place() == subject.at() ? part.minor() : 0;
    }
    long payable = bill.totals().payable().minor();
    return subject.at() < 0 || allocated <= payable || allocated == 0
        ? List.of()
        : List.of(Finding.ofBill(FindingCode.OVER_ALLOCATED, bill, payable, allocated));
  }
}

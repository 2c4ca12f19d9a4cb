package dev.penny.audit;

import dev.penny.ledger.EInvoice;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import java.util.List;
import java.util.Objects;

/**
 * The same bill again under another id: same period, same gross amount, same lines. Nothing of the
 * later one is due.
 */
final class DuplicateInvoice {
  private DuplicateInvoice() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    for (Invoice old : subject.earlier()) {
      if (old.totals().gross().minor() == bill.totals().gross().minor()
          && same(old, bill)
          && !isCorrected(subject, old)) {
        long gross = bill.totals().gross().minor();
        return List.of(Finding.ofBill(FindingCode.DUPLICATE_INVOICE, bill, 0, gross));
      }
    }
    return List.of();
  }

  /** Whether a credit note took it back: then the same may be billed again. */
  private static boolean isCorrected(Subject subject, Invoice old) {
    for (Invoice other : subject.earlier()) {
      EInvoice document = other.eInvoice();
      if (document != null && other.isCreditNote() && document.corrects().contains(old.number())) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Invoice old, Invoice bill) {
    if (!old.period().equals(bill.period()) || old.items().size() != bill.items().size()) {
      return false;
    }
    for (int i = 0; i < bill.items().size(); i++) {
      if (!same(old.items().get(i), bill.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(InvoiceItem a, InvoiceItem b) {
    return a.type() == b.type()
        && a.chargeCode().equals(b.chargeCode())
        && a.product().equals(b.product())
        && Objects.equals(a.subscription(), b.subscription())
        && a.period().equals(b.period())
        && a.quantity().equals(b.quantity())
        && a.unitPrice().equals(b.unitPrice())
        && a.amount().equals(b.amount());
  }
}

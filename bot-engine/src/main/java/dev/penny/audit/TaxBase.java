package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.Invoice.TaxLine;
import dev.penny.ledger.InvoiceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The taxed amount of a rate is not the sum of the lines of that rate (EN 16931 BR-S-08), to the
 * minor unit. A line of an unknown product has no tax category and cannot be counted under a rate.
 */
final class TaxBase {
  private TaxBase() {}

  static List<Finding> check(Subject subject) {
    Invoice bill = subject.invoice();
    var found = new Found();
    for (TaxLine line : bill.taxSummary()) {
      long expected = expected(subject, line);
      if (expected != line.taxable().minor()) {
        found.add(Finding.ofBill(FindingCode.TAX_BASE, bill, expected, line.taxable().minor()));
      }
    }
    for (InvoiceItem item : bill.items()) {
      if (item.amount().signum() != 0 && lineOf(bill, item) == null) {
        found.add(Finding.ofItem(FindingCode.TAX_BASE, bill, item, item.amount().minor(), 0));
      }
    }
    return found.list();
  }

  private static long expected(Subject subject, TaxLine line) {
    boolean products =
        !subject.catalogue().products().isEmpty() && subject.invoice().eInvoice() == null;
    long sum = 0;
    for (InvoiceItem item : subject.items()) {
      if (isOf(item, line) && (!products || subject.books().productOf(item) != null)) {
        sum += item.amount().minor();
      }
    }
    return sum;
  }

  /** Whether the line is taxed under that entry of the tax summary. */
  static boolean isOf(InvoiceItem item, TaxLine line) {
    return item.tax().ref().equals(line.ref()) && item.tax().rate().equals(line.rate());
  }

  private static @Nullable TaxLine lineOf(Invoice bill, InvoiceItem item) {
    for (TaxLine line : bill.taxSummary()) {
      if (isOf(item, line)) {
        return line;
      }
    }
    return null;
  }
}

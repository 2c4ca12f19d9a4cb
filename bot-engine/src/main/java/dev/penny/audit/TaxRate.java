package dev.penny.audit;

import dev.penny.ledger.Account;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Tax;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line whose tax, or rate, is not the one due on the issue date: none for a customer who is
 * exempt that day, else the one of the product's category in the customer's country. Silent where
 * the catalogue does not know the product or has no such tax.
 */
final class TaxRate {
  private TaxRate() {}

  static List<Finding> check(Subject subject) {
    LocalDate day = subject.invoice().issueDate();
    boolean exempt = subject.account().exemptOn(day);
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      Tax tax = due(subject, item, exempt);
      Rate rate = tax == null ? null : tax.rateOn(day);
      if (tax != null
          && rate != null
          && !(item.tax().rate().equals(rate) && item.tax().ref().equals(tax.ref()))) {
        long net = item.amount().minor();
        found.add(
            Finding.ofItem(
                FindingCode.TAX_RATE, subject.invoice(), item, net + Amounts.percent(net, rate)));
      }
    }
    return found.list();
  }

  private static @Nullable Tax due(Subject subject, InvoiceItem item, boolean exempt) {
    Product product = subject.books().productOf(item);
    Account account = subject.account();
    return product == null
        ? null
        : subject
            .catalogue()
            .tax(account.country(), exempt ? Product.TaxCategory.EXEMPT : product.taxCategory());
  }
}

package dev.penny.explain.story;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Account;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.InvoiceItem.ItemTax;
import dev.penny.ledger.Product;
import dev.penny.ledger.Tax;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tax on coming lines: once on the sum of each rate in force on the issue date. */
final class NextTax {
  private NextTax() {}

  private record Group(String ref, Rate rate) {}

  static Money of(
      Account account,
      Catalogue catalogue,
      List<NextBill.Line> lines,
      LocalDate issued,
      Currency currency) {
    Map<Group, Money> sums = new LinkedHashMap<>();
    for (NextBill.Line line : lines) {
      sums.merge(group(account, catalogue, line, issued), line.amount(), Money::plus);
    }
    long tax = 0;
    for (var entry : sums.entrySet()) {
      Ratio rate = Ratio.of(entry.getKey().rate().percent()).dividedBy(100);
      tax += Ratio.of(entry.getValue().minor()).times(rate).rounded();
    }
    return Money.of(tax, currency);
  }

  private static Group group(
      Account account, Catalogue catalogue, NextBill.Line line, LocalDate issued) {
    Product product = catalogue.product(line.product());
    if (product != null) {
      var category = account.exemptOn(issued) ? Product.TaxCategory.EXEMPT : product.taxCategory();
      Tax tax = catalogue.tax(account.country(), category);
      Rate rate = tax == null ? null : tax.rateOn(issued);
      if (tax != null && rate != null) {
        return new Group(tax.ref(), rate);
      }
    }
    ItemTax today = line.like().tax();
    return new Group(today.ref(), today.rate());
  }
}

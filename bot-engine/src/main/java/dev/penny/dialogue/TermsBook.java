package dev.penny.dialogue;

import dev.penny.flow.Evidence.BillsFact;
import dev.penny.ledger.Account;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an account's contracts, prices, discounts and taxes support, added to the figures. */
final class TermsBook {
  private final BillsFact fact;
  private final FigureBook book;

  TermsBook(BillsFact fact, FigureBook book) {
    this.fact = fact;
    this.book = book;
  }

  void add() {
    var history = fact.history();
    history.subscriptions().forEach(this::subscription);
    history.redemptions().forEach(this::redemption);
    history.invoices().stream()
        .flatMap(bill -> bill.items().stream().map(InvoiceItem::product))
        .distinct()
        .map(id -> fact.catalogue().product(id))
        .filter(Objects::nonNull)
        .forEach(this::prices);
    for (Invoice bill : history.invoices()) {
      for (Invoice.TaxLine tax : bill.taxSummary()) {
        book.put(
            "tax:" + tax.ref() + "@" + bill.issueDate(),
            tax.rate(),
            bill.issueDate(),
            tax.taxable(),
            tax.tax());
      }
    }
    for (Account.TaxStatus status : history.account().taxStatus()) {
      days("account:" + history.account().id(), status.from(), status.to());
    }
  }

  private void prices(Product product) {
    for (Product.PriceVersion version : product.prices()) {
      String ref = "price:" + product.id() + "@" + version.validFrom();
      book.put(ref, product.name(), version.unitPrice(), version.validFrom(), product.unit());
    }
  }

  private void redemption(Redemption redemption) {
    String ref = "redemption:" + redemption.id();
    Promotion promotion = fact.catalogue().promotion(redemption.promotion());
    book.put(ref, promotion == null ? redemption.promotion().value() : promotion.name());
    days(ref, redemption.effectiveStart(), redemption.effectiveEnd());
    book.put(ref, redemption.id().value());
    if (redemption.couponCode() != null) {
      book.put(ref, redemption.couponCode());
    }
    switch (redemption.reduction()) {
      case Redemption.Reduction.Percent(var rate) -> book.put(ref, rate);
      case Redemption.Reduction.Fixed(var amount) -> book.put(ref, amount);
    }
  }

  private void subscription(Subscription subscription) {
    String ref = "subscription:" + subscription.id();
    days(ref, subscription.start(), subscription.end());
    book.put(ref, name(subscription.firstProduct()), subscription.firstQuantity());
    if (subscription.contract() != null) {
      book.put(ref, subscription.contract().end());
    }
    for (var change : subscription.productChanges()) {
      book.put(ref, change.at(), name(change.from()), name(change.to()));
    }
    for (var change : subscription.quantityChanges()) {
      book.put(ref, change.at(), change.from(), change.to());
    }
    for (var agreed : subscription.priceOverrides()) {
      book.put(ref, agreed.unitPrice());
      days(ref, agreed.from(), agreed.to());
    }
  }

  private String name(ProductId id) {
    Product product = fact.catalogue().product(id);
    return product == null ? id.value() : product.name();
  }

  private void days(String ref, LocalDate from, @Nullable LocalDate to) {
    book.put(ref, from);
    if (to != null) {
      book.put(ref, to);
    }
  }
}

package dev.penny.explain.story;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Part-period lines that the next bill will have because something changes inside the period this
 * bill charged in advance: the old plan back and the new one charged for the days from the change
 * on, of the days of the period; seats that were added for the same days. Seats taken off are not
 * given back. Where a bill comes in arrears there are none.
 */
final class NextParts {
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Invoice bill;
  private final List<NextBill.Line> lines = new ArrayList<>();

  private NextParts(AccountHistory history, Catalogue catalogue, Invoice bill) {
    this.history = history;
    this.catalogue = catalogue;
    this.bill = bill;
  }

  static List<NextBill.Line> of(AccountHistory history, Catalogue catalogue, Invoice bill) {
    var parts = new NextParts(history, catalogue, bill);
    if (!bill.issueDate().isAfter(bill.period().start())) {
      for (InvoiceItem item : bill.items()) {
        var id = item.type() == InvoiceItem.Type.RECURRING ? item.subscription() : null;
        Subscription subscription = id == null ? null : history.subscription(id);
        if (subscription != null && item.period().equals(bill.period())) {
          parts.of(item, subscription);
        }
      }
    }
    return parts.lines;
  }

  private void of(InvoiceItem item, Subscription subscription) {
    for (var change : subscription.productChanges()) {
      if (isInside(change.at()) && change.from().equals(item.product())) {
        BigDecimal count = subscription.quantityOn(change.at()).value();
        add(item, item.product(), item.unitPrice(), count.negate(), change.at());
        UnitPrice price = priceOf(item, subscription, change.to());
        add(item, change.to(), price, count, change.at());
      }
    }
    for (var change : subscription.quantityChanges()) {
      BigDecimal more = change.to().value().subtract(change.from().value());
      if (isInside(change.at()) && more.signum() > 0) {
        ProductId product = subscription.productOn(change.at());
        UnitPrice price =
            product.equals(item.product())
                ? item.unitPrice()
                : priceOf(item, subscription, product);
        add(item, product, price, more, change.at());
      }
    }
  }

  private boolean isInside(LocalDate day) {
    return day.isAfter(bill.period().start()) && day.isBefore(bill.period().end());
  }

  private UnitPrice priceOf(InvoiceItem item, Subscription subscription, ProductId product) {
    return NextPrice.of(catalogue, subscription, item, product, bill.period().start()).price();
  }

  private void add(
      InvoiceItem item, ProductId product, UnitPrice price, BigDecimal count, LocalDate from) {
    Ratio exact = Ratio.of(count).times(Ratio.of(price, item.amount().exponent()));
    long days = ChronoUnit.DAYS.between(from, bill.period().end());
    exact = exact.times(Ratio.of(days, bill.period().days()));
    var fx = item.fx();
    exact = fx == null ? exact : exact.times(Ratio.of(fx.rate()));
    Money base = Money.of(exact.rounded(), bill.currency());
    var discounts = NextDiscounts.on(history, catalogue, item, from);
    lines.add(
        new NextBill.Line(
            item,
            product,
            Scene.nameOf(product, item, catalogue),
            new Quantity(count),
            price,
            base,
            NextDiscounts.apply(base, discounts),
            NextBill.Basis.PART_PERIOD));
  }
}

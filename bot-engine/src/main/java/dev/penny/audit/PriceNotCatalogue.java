package dev.penny.audit;

import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Subscription;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit price that is not the one agreed for the subscription (it holds for the product that is
 * subscribed to, not for what else is billed with it), nor, where none is agreed, the list price,
 * on the day the price is fixed: the first day of the line's period; for a device the day its
 * subscription began; for a part-period line also the first day of the bill before; for a
 * correction of earlier use the first day of the bill's period. Silent where the catalogue has no
 * price.
 */
final class PriceNotCatalogue {
  private PriceNotCatalogue() {}

  static List<Finding> check(Subject subject) {
    var found = new Found();
    for (InvoiceItem item : subject.items()) {
      Product product = subject.books().productOf(item);
      if (product == null) {
        continue;
      }
      Subscription subscription = subject.books().subscriptionOf(item);
      LocalDate day = dayOf(subject, item, product, subscription);
      UnitPrice due = due(subject, item, product, subscription, day);
      if (due != null
          && !due.equals(item.unitPrice())
          && !isRightAt(subject, item, product, subscription)) {
        long base = Amounts.base(item, item.quantity().value(), due);
        long expected = Amounts.rerated(item, base);
        found.add(
            Finding.ofItem(FindingCode.PRICE_NOT_CATALOGUE, subject.invoice(), item, expected));
      }
    }
    return found.list();
  }

  private static LocalDate dayOf(
      Subject subject, InvoiceItem item, Product product, @Nullable Subscription subscription) {
    if (product.kind() == Product.Kind.DEVICE && subscription != null) {
      return subscription.start();
    }
    return item.type() == InvoiceItem.Type.ADJUSTMENT
        ? subject.invoice().period().start()
        : item.period().start();
  }

  /** The price on another day that may count for this line as well. */
  private static boolean isRightAt(
      Subject subject, InvoiceItem item, Product product, @Nullable Subscription subscription) {
    LocalDate other = subject.startDue(item);
    Invoice previous = subject.previous();
    if (item.proration() != null && previous != null) {
      other = previous.period().start();
    }
    return other != null
        && item.unitPrice().equals(due(subject, item, product, subscription, other));
  }

  private static @Nullable UnitPrice due(
      Subject subject,
      InvoiceItem item,
      Product product,
      @Nullable Subscription subscription,
      LocalDate day) {
    if (subscription != null && subscription.productOn(day).equals(product.id())) {
      var agreed = subscription.overrideOn(day);
      if (agreed != null) {
        return agreed.unitPrice();
      }
    }
    var list = product.priceOn(currencyOf(subject, item, subscription), day);
    return list == null ? null : list.unitPrice();
  }

  private static Currency currencyOf(
      Subject subject, InvoiceItem item, @Nullable Subscription subscription) {
    var fx = item.fx();
    if (fx != null) {
      return fx.from();
    }
    Currency own = subscription == null ? null : subscription.priceCurrency();
    return own == null ? subject.account().currency() : own;
  }
}

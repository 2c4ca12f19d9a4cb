package dev.penny.explain.story;

import dev.penny.ledger.Catalogue;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Product.PriceVersion;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The unit price of a line on a coming day: an agreed price that still holds, else the list price.
 * Where today's price is neither (a price we do not know the rule of), it is taken to stay.
 */
record NextPrice(UnitPrice price, @Nullable LocalDate changesOn) {

  static NextPrice of(
      Catalogue catalogue,
      @Nullable Subscription subscription,
      InvoiceItem item,
      ProductId product,
      LocalDate day) {
    var fx = item.fx();
    Currency currency = fx == null ? item.amount().currency() : fx.from();
    NextPrice today = on(catalogue, subscription, item.product(), currency, item.period().start());
    NextPrice then = on(catalogue, subscription, product, currency, day);
    if (then != null && !product.equals(item.product())) {
      return then;
    }
    if (today == null || then == null || !today.price().equals(item.unitPrice())) {
      return new NextPrice(item.unitPrice(), null);
    }
    return then.price().equals(item.unitPrice()) ? new NextPrice(then.price(), null) : then;
  }

  private static @Nullable NextPrice on(
      Catalogue catalogue,
      @Nullable Subscription subscription,
      ProductId id,
      Currency currency,
      LocalDate day) {
    Product product = catalogue.product(id);
    LocalDate at = day;
    if (subscription != null) {
      at = product != null && product.kind() == Product.Kind.DEVICE ? subscription.start() : day;
      var agreed = subscription.overrideOn(at);
      if (agreed != null) {
        return new NextPrice(agreed.unitPrice(), agreed.from());
      }
    }
    PriceVersion version = product == null ? null : product.priceOn(currency, at);
    if (version == null) {
      return null;
    }
    LocalDate since = version.validFrom();
    if (subscription != null) {
      for (var agreed : subscription.priceOverrides()) {
        LocalDate end = agreed.to();
        since = end != null && !end.isAfter(at) && end.isAfter(since) ? end : since;
      }
    }
    return new NextPrice(version.unitPrice(), since);
  }
}

package dev.penny.explain;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Product.PriceReason;
import dev.penny.ledger.Product.PriceVersion;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Subscription.PriceOverride;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit price changed: another product, the end of an agreed price, or the reason of the list
 * price in force. A price is looked up on the first day of the line's period; that of a device on
 * the day its subscription began.
 */
final class PriceFactor {
  private PriceFactor() {}

  static Factor.Price of(Setting setting, LineMatching.Pair pair) {
    InvoiceItem previous = pair.previous();
    InvoiceItem current = pair.current();
    int exponent = current.amount().exponent();
    Currency currency = currencyOf(current);
    boolean same = previous.unitPrice().equals(current.unitPrice());
    PriceOverride ended = same ? null : ended(setting, previous, current);
    PriceVersion version = same ? null : versionOf(setting, current, currency);
    return new Factor.Price(
        setting.doubts().price(pair, codeOf(previous, current, ended, version)),
        Ratio.of(previous.unitPrice(), exponent),
        Ratio.of(current.unitPrice(), exponent),
        previous.unitPrice(),
        current.unitPrice(),
        currency,
        version,
        ended);
  }

  private static CauseCode codeOf(
      InvoiceItem previous,
      InvoiceItem current,
      @Nullable PriceOverride ended,
      @Nullable PriceVersion version) {
    if (!previous.product().equals(current.product())) {
      return CauseCode.PLAN_CHANGE;
    }
    if (ended != null) {
      return CauseCode.FIXED_TERM_END;
    }
    return version != null && version.reason() == PriceReason.INDEXATION
        ? CauseCode.PRICE_INDEXATION
        : CauseCode.PRICE_LIST;
  }

  /** The agreed price of the previous line, where the current line has none. */
  private static @Nullable PriceOverride ended(
      Setting setting, InvoiceItem previous, InvoiceItem current) {
    PriceOverride before = overrideOf(setting, previous);
    return before != null && overrideOf(setting, current) == null ? before : null;
  }

  private static @Nullable PriceOverride overrideOf(Setting setting, InvoiceItem item) {
    Subscription subscription = setting.subscriptionOf(item);
    return subscription == null ? null : subscription.overrideOn(priceDate(setting, item));
  }

  /** The list price in force for the line; none while an agreed price holds. */
  private static @Nullable PriceVersion versionOf(
      Setting setting, InvoiceItem item, Currency currency) {
    Product product = setting.catalogue().product(item.product());
    return product == null || overrideOf(setting, item) != null
        ? null
        : product.priceOn(currency, priceDate(setting, item));
  }

  static LocalDate priceDate(Setting setting, InvoiceItem item) {
    Product product = setting.catalogue().product(item.product());
    Subscription subscription = setting.subscriptionOf(item);
    return subscription != null && product != null && product.kind() == Product.Kind.DEVICE
        ? subscription.start()
        : item.period().start();
  }

  private static Currency currencyOf(InvoiceItem item) {
    var fx = item.fx();
    return fx == null ? item.amount().currency() : fx.from();
  }
}

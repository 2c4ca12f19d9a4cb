package dev.penny.rating;

import dev.penny.ledger.Subscription;
import dev.penny.ledger.Subscription.PriceOverride;
import dev.penny.ledger.Subscription.ProductChange;
import java.util.List;

/** A subscription as it would be. */
final class Subscriptions {
  private Subscriptions() {}

  static Subscription with(
      Subscription s, List<PriceOverride> prices, List<ProductChange> changes) {
    return new Subscription(
        s.id(),
        s.account(),
        s.firstProduct(),
        s.firstQuantity(),
        s.start(),
        s.end(),
        s.trialEnd(),
        s.contract(),
        s.autoRenew(),
        s.serviceRef(),
        s.priceCurrency(),
        prices,
        s.quantityChanges(),
        changes);
  }
}

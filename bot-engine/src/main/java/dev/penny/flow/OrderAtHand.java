package dev.penny.flow;

import dev.penny.ledger.InvoiceId;
import dev.penny.promotion.Order;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order that codes are tried on, with the names of its items by their ids.
 *
 * @param after the bill before it, where the order is the customer's next bill; null: it is not
 */
public record OrderAtHand(
    Order order, Origin origin, Map<String, String> names, @Nullable InvoiceId after) {
  public OrderAtHand {
    names = Map.copyOf(names);
  }

  /** Where it comes from, and so what may be done with it. */
  public enum Origin {
    /** Worked out from the customer's own books. */
    NEXT_BILL,
    /** Handed over by the host page with its signature. */
    PAGE,
    /** Handed over without a signature: it may be looked at, nothing is held or redeemed on it. */
    PREVIEW
  }

  public String ref() {
    return "order:" + order.id();
  }

  public String name(String item) {
    return Objects.requireNonNullElse(names.get(item), item);
  }
}

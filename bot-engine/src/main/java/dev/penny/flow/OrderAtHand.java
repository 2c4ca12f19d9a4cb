package dev.penny.flow;

import dev.penny.ledger.InvoiceId;
import dev.penny.promotion.Order;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order that codes are tried on, with the names of its items by their ids.
 *
 * @param after the bill before it, where the order is the customer's next bill; null: it is not
 */
public record OrderAtHand(
    Order order,
    Origin origin,
    Map<String, String> names,
    @Nullable InvoiceId after,
    @Nullable Handed handed) {
  /** One that no page handed over. */
  public OrderAtHand(
      Order order, Origin origin, Map<String, String> names, @Nullable InvoiceId after) {
    this(order, origin, names, after, null);
  }

  public OrderAtHand {
    names = Map.copyOf(names);
  }

  /**
   * What a page said beside it: the order's version, and what the shop knows of the customer.
   *
   * @param ordersBefore orders at the shop before this one; null: it does not say
   */
  public record Handed(long version, @Nullable Long ordersBefore, List<String> tags) {
    public Handed {
      tags = List.copyOf(tags);
    }
  }

  /** Where it comes from, and so what may be done with it. */
  public enum Origin {
    /** Worked out from the customer's own books. */
    NEXT_BILL,
    /** Handed over by the host page with its signature. */
    PAGE,
    /** Handed over with its signature and placed already: nothing is held or redeemed on it. */
    PLACED,
    /** Handed over without a signature: it may be looked at, nothing is held or redeemed on it. */
    PREVIEW
  }

  /** Whether codes can be held and redeemed on it. */
  public boolean isOpen() {
    return origin == Origin.NEXT_BILL || origin == Origin.PAGE;
  }

  /** The order as it is now, for a button that is to act on this and on no later state of it. */
  public String state() {
    return handed == null ? order.id() : order.id() + "@" + handed.version();
  }

  public String ref() {
    return "order:" + order.id();
  }

  public String name(String item) {
    return Objects.requireNonNullElse(names.get(item), item);
  }
}

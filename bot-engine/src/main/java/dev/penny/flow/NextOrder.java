package dev.penny.flow;

import dev.penny.explain.story.Forecast;
import dev.penny.explain.story.NextBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;

/**
 * The next bill as an order: what is expected on it, without tax, after the discounts in use. A
 * line that is discounted already is not discounted again; neither is what is owed for use, which
 * nobody knows yet.
 */
public final class NextOrder {
  private static final String ID = "next-after-";

  private NextOrder() {}

  /** Whether an order of this id is a next bill. */
  public static boolean is(String order) {
    return order.startsWith(ID);
  }

  /** Absent where there is no bill that it could come after. */
  public static Optional<OrderAtHand> of(AccountHistory history, Catalogue catalogue) {
    Invoice latest = history.latest();
    if (latest == null) {
      return Optional.empty();
    }
    NextBill next = Forecast.after(history, catalogue, latest);
    var items = new ArrayList<OrderItem>();
    var names = new HashMap<String, String>();
    for (NextBill.Line line : next.lines()) {
      InvoiceItem like = line.like();
      String id = "line-" + (items.size() + 1);
      boolean free = line.amount().equals(line.base());
      items.add(
          new OrderItem(
              id,
              like.chargeCode(),
              like.product().value(),
              units(line.quantity().value()),
              line.amount().minor(),
              free && line.basis() == NextBill.Basis.CONTINUES,
              like.tax().rate()));
      names.put(id, like.description());
    }
    var order = new Order(ID + latest.id(), latest.currency(), "bill", items);
    return Optional.of(new OrderAtHand(order, OrderAtHand.Origin.NEXT_BILL, names, latest.id()));
  }

  /** Part units and none count as one: what is priced is the line. */
  private static int units(BigDecimal quantity) {
    boolean whole = quantity.signum() > 0 && quantity.stripTrailingZeros().scale() <= 0;
    return whole && quantity.compareTo(BigDecimal.valueOf(1_000_000)) < 0
        ? quantity.intValueExact()
        : 1;
  }
}

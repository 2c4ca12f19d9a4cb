package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.money.Rate;
import dev.penny.promotion.HandedOrder;
import dev.penny.promotion.HandedOrders;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import dev.penny.source.BadRecordException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The orders that a shop's page hands over: {@code {"orders": [{order_id, version, currency,
 * amount, items: [{item_id, product_id, charge_code, amount, …}], …}], "customer": {orders,
 * tags}}}. Amounts are minor units without tax. It is read strictly: sums must add up, currencies
 * agree, nothing is negative or absurd, and a name that is not of the form is refused, so that a
 * slip is never silently nothing.
 */
public final class OrderForm {
  /** So many orders at a time. */
  public static final int MOST_ORDERS = 5;

  /** So many items on one. */
  public static final int MOST_ITEMS = 200;

  private static final int LONGEST_ID = 64;
  private static final int MOST_TAGS = 20;
  private static final long LATEST_VERSION = 9_007_199_254_740_991L; // what JavaScript can count to
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_ID + "}");

  /** Ids beginning like this are those of next bills. */
  private static final String NEXT_BILL = "next-after-";

  private static final Set<String> ORDER =
      Set.of("order_id", "version", "currency", "channel", "tags", "placed", "items", "amount");
  private static final Set<String> CUSTOMER = Set.of("orders", "tags");
  private static final Set<String> ITEM =
      Set.of(
          "item_id",
          "name",
          "charge_code",
          "product_id",
          "quantity",
          "unit_amount",
          "amount",
          "currency",
          "discountable",
          "tax_rate");

  private OrderForm() {}

  /**
   * {@code name}: what it is called where it cannot be read.
   *
   * @throws BadRecordException naming the order, the item, the field, what was found and what was
   *     expected
   */
  public static HandedOrders read(JsonNode json, String name) {
    try {
      Fields fields = Fields.root(json, false);
      var ids = new HashSet<String>();
      List<HandedOrder> orders =
          few(fields, "orders", MOST_ORDERS, fields.list("orders", f -> order(f, ids)));
      if (!fields.has("customer")) {
        return new HandedOrders(orders, null, List.of());
      }
      Fields customer = fields.object("customer");
      onlyKnown(customer, CUSTOMER);
      return new HandedOrders(
          orders,
          customer.has("orders") ? PromotionJson.amount(customer, "orders", 0) : null,
          tags(customer));
    } catch (FieldFault e) {
      throw new BadRecordException(e.in(name, 0));
    }
  }

  private static <T> List<T> few(Fields fields, String field, int most, List<T> found) {
    if (found.size() > most) {
      throw fields.fault(field, "at most " + most + " of them; these are " + found.size(), "");
    }
    return found;
  }

  private static HandedOrder order(Fields fields, Set<String> before) {
    onlyKnown(fields, ORDER);
    String id = id(fields, "order_id", before);
    if (id.startsWith(NEXT_BILL)) {
      throw fields.fault("order_id", "an id that does not begin with " + NEXT_BILL, "");
    }
    var names = new HashMap<String, String>();
    var items = new HashSet<String>();
    var order =
        new Order(
            id,
            Values.currency(fields, "currency"),
            fields.optionalText("channel"),
            tags(fields),
            few(fields, "items", MOST_ITEMS, fields.list("items", f -> item(f, items, names))));
    sums(fields, order);
    long version = Values.whole(fields, "version");
    if (version < 0 || version > LATEST_VERSION) {
      throw fields.fault("version", "an integer from 0 to " + LATEST_VERSION, "");
    }
    return new HandedOrder(order, version, names, fields.flag("placed", false));
  }

  private static List<String> tags(Fields fields) {
    if (!fields.has("tags")) {
      return List.of();
    }
    List<String> tags = few(fields, "tags", MOST_TAGS, fields.texts("tags"));
    if (tags.stream().anyMatch(t -> t.isBlank() || t.length() > LONGEST_ID)) {
      throw fields.fault("tags", "texts of 1 to " + LONGEST_ID + " characters", "");
    }
    return tags;
  }

  /** What the page says it comes to is what the items come to, in one currency. */
  private static void sums(Fields fields, Order order) {
    for (Fields item : fields.list("items", f -> f)) {
      if (item.has("currency") && !Values.currency(item, "currency").equals(order.currency())) {
        throw item.fault("currency", "the currency of the order, " + order.currency(), "");
      }
    }
    if (PromotionJson.amount(fields, "amount", 0) != order.amount()) {
      throw fields.fault(
          "amount",
          "the sum of the items, " + order.amount(),
          "Amounts are without tax, in minor units, and for the whole quantity.");
    }
  }

  private static OrderItem item(Fields fields, Set<String> before, Map<String, String> names) {
    onlyKnown(fields, ITEM);
    String id = id(fields, "item_id", before);
    int quantity = fields.has("quantity") ? Values.integer(fields, "quantity", 1, 1_000_000) : 1;
    long amount = PromotionJson.amount(fields, "amount", 0);
    if (fields.has("unit_amount")
        && PromotionJson.amount(fields, "unit_amount", 0) * quantity != amount) {
      throw fields.fault("amount", "unit_amount times quantity", "");
    }
    if (fields.has("name")) {
      names.put(id, fields.text("name"));
    }
    return new OrderItem(
        id,
        fields.text("charge_code"),
        fields.text("product_id"),
        quantity,
        amount,
        fields.flag("discountable", true),
        fields.has("tax_rate") ? PromotionJson.percent(fields, "tax_rate") : Rate.ZERO);
  }

  /** Ids are plain, because they stand in buttons and on receipts. */
  private static String id(Fields fields, String field, Set<String> before) {
    String id = fields.text(field);
    if (!ID.matcher(id).matches()) {
      throw fields.fault(field, "1 to " + LONGEST_ID + " letters, digits and . _ -", "");
    }
    if (!before.add(id)) {
      throw fields.fault(field, "an id that no other beside it has", "");
    }
    return id;
  }

  private static void onlyKnown(Fields fields, Set<String> known) {
    for (var each : fields.raw().properties()) {
      if (!known.contains(each.getKey())) {
        throw fields.fault(
            each.getKey(), "one of " + String.join(", ", known.stream().sorted().toList()), "");
      }
    }
  }
}

package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.AccountId;
import dev.penny.money.Rate;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Customer;
import dev.penny.promotion.Order;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Use;
import dev.penny.source.BadRecordException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One case to try promotions with: what there is, and requests made one after the other. {@link
 * #of} throws {@link BadRecordException} naming the case, the field and what was expected.
 */
public record PromotionCase(
    String id,
    List<Promotion> promotions,
    List<Coupon> coupons,
    List<Use> uses,
    List<Request> requests) {

  /** {@code action}: validate, reserve, redeem or release. */
  public record Request(
      Action action,
      Instant now,
      Customer customer,
      Order order,
      List<String> codes,
      @Nullable String key,
      @Nullable Instant reserveUntil) {}

  public enum Action {
    VALIDATE,
    RESERVE,
    REDEEM,
    RELEASE
  }

  /** Reads the case; {@code place} says in messages where it stands when it has no id. */
  public static PromotionCase of(JsonNode json, String place) {
    JsonNode id = json.get("id");
    String name = id != null && id.isTextual() ? "case " + id.textValue() : place;
    try {
      Fields fields = Fields.root(json, false);
      Fields state = fields.object("state");
      List<Promotion> promotions = state.list("promotions", PromotionJson::promotion);
      var known = new HashSet<String>();
      promotions.forEach(p -> known.add(once(state, "promotions", p.id().value(), known)));
      var codes = new HashSet<String>();
      return new PromotionCase(
          fields.text("id"),
          promotions,
          optional(state, "coupons", f -> coupon(known(f, known), codes)),
          optional(state, "redemptions", f -> PromotionJson.use(known(f, known))),
          fields.list("requests", PromotionCase::request));
    } catch (FieldFault e) {
      throw new BadRecordException(e.in(name, 0));
    }
  }

  private static Coupon coupon(Fields fields, Set<String> codes) {
    Coupon coupon = PromotionJson.coupon(fields);
    codes.add(once(fields, "code", CodeText.normal(coupon.code()), codes));
    return coupon;
  }

  private static String once(Fields fields, String field, String value, Set<String> before) {
    if (before.contains(value)) {
      throw fields.fault(field, "each only once, but " + value + " is there twice", "");
    }
    return value;
  }

  private static Fields known(Fields fields, Set<String> promotions) {
    if (!promotions.contains(fields.text("promotion_id"))) {
      throw fields.fault("promotion_id", "one of the promotions of this case", "");
    }
    return fields;
  }

  private static <T> List<T> optional(Fields fields, String field, Function<Fields, T> read) {
    return fields.has(field) ? fields.list(field, read) : List.of();
  }

  private static Request request(Fields fields) {
    Action action = fields.oneOf("action", Action.class);
    boolean changes = action != Action.VALIDATE;
    return new Request(
        action,
        WindowJson.instant(fields, "now"),
        customer(fields.object("account")),
        order(fields.object("order")),
        codes(fields),
        changes ? fields.text("idempotency_key") : null,
        action == Action.RESERVE ? WindowJson.instant(fields, "reserve_until") : null);
  }

  private static List<String> codes(Fields fields) {
    String expected = "a list of texts";
    if (!fields.require("codes", expected).isArray()) {
      throw fields.fault("codes", expected, "");
    }
    return fields.texts("codes");
  }

  private static Customer customer(Fields fields) {
    return new Customer(
        new AccountId(fields.text("account_id")),
        fields.optionalText("segment"),
        fields.optionalText("country"),
        fields.has("tenure_months") ? PromotionJson.amount(fields, "tenure_months", 0) : null,
        fields.has("orders") ? PromotionJson.amount(fields, "orders", 0) : null,
        fields.has("tags") ? fields.texts("tags") : List.of());
  }

  private static Order order(Fields fields) {
    var ids = new HashSet<String>();
    List<OrderItem> items = fields.list("items", f -> item(f, ids));
    var order =
        new Order(
            fields.text("order_id"),
            Values.currency(fields, "currency"),
            fields.optionalText("channel"),
            items);
    for (Fields item : fields.list("items", f -> f)) {
      if (item.has("currency") && !Values.currency(item, "currency").equals(order.currency())) {
        throw item.fault("currency", "the currency of the order, " + order.currency(), "");
      }
    }
    if (fields.has("amount") && Values.whole(fields, "amount") != order.amount()) {
      throw fields.fault("amount", "the sum of the items, " + order.amount(), "");
    }
    return order;
  }

  private static OrderItem item(Fields fields, Set<String> ids) {
    String id = fields.text("item_id");
    if (!ids.add(id)) {
      throw fields.fault("item_id", "an id that no other item of the order has", "");
    }
    return new OrderItem(
        id,
        fields.text("charge_code"),
        fields.text("product_id"),
        fields.has("quantity") ? Values.integer(fields, "quantity", 1, 1_000_000) : 1,
        PromotionJson.amount(fields, "amount", -PromotionJson.ABSURD),
        fields.flag("discountable", true),
        fields.has("tax_rate") ? PromotionJson.percent(fields, "tax_rate") : Rate.ZERO);
  }
}

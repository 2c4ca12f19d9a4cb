package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.money.Rate;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Stacking;
import dev.penny.promotion.Use;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads promotions, coupons and their uses; what makes no sense is refused with its field. */
final class PromotionJson {
  /** A billion in a currency with two decimals: more is a slip, and sums stay far from overflow. */
  static final long ABSURD = 100_000_000_000L;

  private PromotionJson() {}

  static Promotion promotion(Fields fields) {
    return new Promotion(
        new PromotionId(fields.text("promotion_id")),
        fields.oneOf("status", Promotion.Status.class),
        WindowJson.window(fields),
        fields.has("conditions")
            ? ConditionJson.condition(fields.object("conditions"))
            : Condition.NONE,
        effect(fields.object("effect")),
        fields.has("stacking") ? stacking(fields.object("stacking")) : Stacking.PLAIN,
        fields.has("limits") ? limits(fields.object("limits")) : Limits.NONE);
  }

  static Coupon coupon(Fields fields) {
    String status = fields.has("status") ? fields.text("status") : "active";
    if (!Set.of("active", "disabled").contains(status)) {
      throw fields.fault("status", "one of active, disabled", "");
    }
    String owner = fields.optionalText("account_id");
    return new Coupon(
        fields.text("code"),
        new PromotionId(fields.text("promotion_id")),
        status.equals("active"),
        owner == null ? null : new AccountId(owner));
  }

  static Use use(Fields fields) {
    return new Use(
        fields.text("code"),
        new PromotionId(fields.text("promotion_id")),
        new AccountId(fields.text("account_id")),
        fields.text("order_id"),
        amount(fields, "amount", 0),
        fields.oneOf("status", Use.Status.class),
        fields.has("expires_at") ? WindowJson.instant(fields, "expires_at") : null);
  }

  private static Effect effect(Fields fields) {
    String type = fields.text("type").toLowerCase(Locale.ROOT);
    Effect.Reduction reduction = reduction(fields, type);
    Integer cycles = fields.has("cycles") ? Values.integer(fields, "cycles", 1, 1200) : null;
    if (type.equals("free_cycles")) {
      cycles = Values.integer(fields, "value", 1, 1200);
    }
    return new Effect(
        reduction,
        fields.has("target") ? fields.oneOf("target", Effect.Target.class) : Effect.Target.ITEM,
        fields.has("selector") ? selector(fields.object("selector")) : Effect.Selector.ANY,
        per(fields),
        fields.has("max_units") ? Values.integer(fields, "max_units", 1, 1_000_000) : null,
        fields.has("max_amount") ? amount(fields, "max_amount", 0) : null,
        cycles);
  }

  private static Effect.Reduction reduction(Fields fields, String type) {
    Currency currency = fields.has("currency") ? Values.currency(fields, "currency") : null;
    return switch (type) {
      case "percent" -> new Effect.Percent(percent(fields, "value"));
      case "fixed" -> new Effect.Fixed(amount(fields, "value", 0), currency);
      case "fixed_price" -> new Effect.FixedPrice(amount(fields, "value", 0), currency);
      case "free_cycles" -> new Effect.FreeCycles();
      default -> throw fields.fault("type", "one of percent, fixed, fixed_price, free_cycles", "");
    };
  }

  static Rate percent(Fields fields, String field) {
    BigDecimal percent = Values.decimal(fields, field, 4);
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw fields.fault(field, "a percentage from 0 to 100, such as \"10.00\"", "");
    }
    return new Rate(percent);
  }

  private static Effect.Per per(Fields fields) {
    if (!fields.has("per")) {
      return Effect.Per.ALL;
    }
    return switch (fields.text("per")) {
      case "item" -> Effect.Per.ITEM;
      case "unit" -> Effect.Per.UNIT;
      default -> throw fields.fault("per", "one of item, unit", "");
    };
  }

  private static Effect.Selector selector(Fields fields) {
    return new Effect.Selector(texts(fields, "charge_codes"), texts(fields, "product_ids"));
  }

  private static @Nullable Set<String> texts(Fields fields, String field) {
    if (!fields.has(field)) {
      return null;
    }
    if (!fields.require(field, "a list of texts").isArray()) {
      throw fields.fault(field, "a list of texts", "");
    }
    return new HashSet<>(fields.texts(field));
  }

  private static Stacking stacking(Fields fields) {
    return new Stacking(
        fields.has("order") ? Values.integer(fields, "order", -1_000_000, 1_000_000) : 0,
        fields.flag("exclusive", false),
        fields.optionalText("category"),
        fields.has("basis")
            ? fields.oneOf("basis", Stacking.Basis.class)
            : Stacking.Basis.REMAINING,
        fields.has("tax") ? fields.oneOf("tax", Stacking.TaxBase.class) : Stacking.TaxBase.BEFORE);
  }

  private static Limits limits(Fields fields) {
    return new Limits(
        limit(fields, "per_account"),
        limit(fields, "per_code"),
        limit(fields, "total"),
        limit(fields, "budget_minor"));
  }

  private static @Nullable Long limit(Fields fields, String field) {
    return fields.has(field) ? amount(fields, field, 0) : null;
  }

  /** A whole number from {@code least} to {@link #ABSURD}: money in minor units, or a count. */
  static long amount(Fields fields, String field, long least) {
    String expected = "an integer from " + least + " to " + ABSURD;
    JsonNode value = fields.require(field, expected);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw fields.fault(field, expected, "Money is in minor units: 19.99 EUR is 1999.");
    }
    long number = value.longValue();
    if (number < least || number > ABSURD) {
      throw fields.fault(field, expected, "");
    }
    return number;
  }
}

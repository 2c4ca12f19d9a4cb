package dev.penny.source.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Tax;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what all accounts share: products with their prices, taxes, promotions. */
final class CatalogueJson {
  private CatalogueJson() {}

  static Product product(Fields f) {
    return new Product(
        new ProductId(f.text("product_id")),
        f.textOr("industry", "all"),
        f.oneOf("kind", Product.Kind.class),
        f.text("charge_code"),
        f.wording("name", f.text("product_id")),
        f.text("unit"),
        f.oneOf("billing", Product.Billing.class, Product.Billing.ADVANCE),
        f.oneOf("tax_category", Product.TaxCategory.class),
        attributes(f),
        f.list("prices", CatalogueJson::price));
  }

  private static Product.PriceVersion price(Fields f) {
    return new Product.PriceVersion(
        Values.currency(f, "currency"),
        Values.date(f, "valid_from"),
        Values.optionalDate(f, "valid_to"),
        Values.price(f, "unit_price"),
        f.oneOf("reason", Product.PriceReason.class));
  }

  private static Map<String, String> attributes(Fields product) {
    if (!product.has("attributes")) {
      return Map.of();
    }
    var attributes = new HashMap<String, String>();
    product
        .object("attributes")
        .raw()
        .properties()
        .forEach(entry -> attributes.put(entry.getKey(), plain(entry.getValue())));
    return attributes;
  }

  private static String plain(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  static Tax tax(Fields f) {
    String ref = f.text("tax_ref");
    String category = ref.substring(ref.indexOf('-') + 1).toLowerCase(Locale.ROOT);
    var versions =
        f.list(
            "versions",
            v ->
                new Tax.Version(
                    Values.date(v, "valid_from"),
                    Values.optionalDate(v, "valid_to"),
                    Values.rate(v, "rate")));
    if (versions.isEmpty()) {
      throw f.fault("versions", "at least one rate", "");
    }
    return new Tax(ref, AccountJson.country(f), f.textOr("category", category), versions);
  }

  static Promotion promotion(Fields f) {
    return new Promotion(
        new PromotionId(f.text("promotion_id")),
        f.wording("name", f.text("promotion_id")),
        f.oneOf("kind", Promotion.Kind.class),
        f.object("effect").texts("charge_codes"),
        f.has("duration_cycles") ? Values.integer(f, "duration_cycles", 0, 1200) : null,
        maxAmount(f.raw()),
        f.raw().toString());
  }

  /** The cap of a promotion as it was given, in minor units; null where it has none. */
  static @Nullable Long maxAmount(JsonNode promotion) {
    JsonNode cap = promotion.path("effect").path("max_amount");
    return cap.isIntegralNumber() ? (Long) cap.longValue() : null;
  }
}

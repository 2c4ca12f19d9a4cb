package dev.penny.source.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Tax;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Products with their price versions, taxes, promotions. */
final class CatalogueTables {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final Table PRODUCT =
      Table.of(
          "product",
          "product_id",
          "industry",
          "kind",
          "charge_code",
          "product_name",
          "unit",
          "billing",
          "tax_category");
  static final Table ATTRIBUTE =
      Table.of("product_attribute", "product_id", "attribute", "attribute_text");
  static final Table PRICE =
      Table.of(
          "price_version",
          "product_id",
          "line_no",
          "currency",
          "valid_from",
          "valid_to",
          "unit_price",
          "reason");
  static final Table TAX =
      Table.of(
          "tax_version",
          "tax_ref",
          "line_no",
          "country",
          "category",
          "valid_from",
          "valid_to",
          "rate");
  static final Table PROMOTION =
      Table.of(
          "promotion", "promotion_id", "promotion_name", "kind", "duration_cycles", "source_json");
  static final Table CHARGE =
      Table.of("promotion_charge", "promotion_id", "line_no", "charge_code");

  private CatalogueTables() {}

  /** Writes the product in place of one with the same id. */
  static void replace(Rows rows, Product p) throws SQLException {
    String id = p.id().value();
    for (var table : List.of(PRODUCT, ATTRIBUTE, PRICE)) {
      rows.now(table.deleteAll(), id);
    }
    rows.insert(
        PRODUCT,
        id,
        p.industry(),
        Cells.of(p.kind()),
        p.chargeCode(),
        p.name(),
        p.unit(),
        Cells.of(p.billing()),
        Cells.of(p.taxCategory()));
    for (var attribute : p.attributes().entrySet()) {
      rows.insert(ATTRIBUTE, id, attribute.getKey(), attribute.getValue());
    }
    int line = 0;
    for (var v : p.prices()) {
      String currency = v.currency().getCurrencyCode();
      var price = v.unitPrice().major();
      String reason = Cells.of(v.reason());
      rows.insert(PRICE, id, line++, currency, v.validFrom(), v.validTo(), price, reason);
    }
  }

  static void replace(Rows rows, Tax t) throws SQLException {
    rows.now(TAX.deleteAll(), t.ref());
    int line = 0;
    for (var v : t.versions()) {
      var rate = v.rate().percent();
      String country = t.country();
      rows.insert(TAX, t.ref(), line++, country, t.category(), v.validFrom(), v.validTo(), rate);
    }
  }

  static void replace(Rows rows, Promotion p) throws SQLException {
    String id = p.id().value();
    rows.now(PROMOTION.deleteAll(), id);
    rows.now(CHARGE.deleteAll(), id);
    rows.insert(PROMOTION, id, p.name(), Cells.of(p.kind()), p.durationCycles(), p.sourceJson());
    int line = 0;
    for (var code : p.chargeCodes()) {
      rows.insert(CHARGE, id, line++, code);
    }
  }

  static Catalogue catalogue(Handle handle) {
    return new Catalogue(products(handle), taxes(handle), promotions(handle));
  }

  private static Map<ProductId, Product> products(Handle handle) {
    var attributes = new HashMap<String, Map<String, String>>();
    Row.all(
        handle,
        ATTRIBUTE,
        "product_id",
        r ->
            attributes
                .computeIfAbsent(r.text("product_id"), id -> new HashMap<>())
                .put(r.text("attribute"), r.text("attribute_text")));
    var prices = new HashMap<String, List<Product.PriceVersion>>();
    Row.all(
        handle,
        PRICE,
        "product_id, line_no",
        r -> prices.computeIfAbsent(r.text("product_id"), id -> new ArrayList<>()).add(price(r)));
    var products = new HashMap<ProductId, Product>();
    for (var p : Row.all(handle, PRODUCT, "product_id", r -> product(r, attributes, prices))) {
      products.put(p.id(), p);
    }
    return products;
  }

  private static Product.PriceVersion price(Row r) throws SQLException {
    return new Product.PriceVersion(
        r.currency("currency"),
        r.date("valid_from"),
        r.optionalDate("valid_to"),
        r.price("unit_price"),
        r.oneOf("reason", Product.PriceReason.class));
  }

  private static Product product(
      Row r,
      Map<String, Map<String, String>> attributes,
      Map<String, List<Product.PriceVersion>> prices)
      throws SQLException {
    String id = r.text("product_id");
    return new Product(
        new ProductId(id),
        r.text("industry"),
        r.oneOf("kind", Product.Kind.class),
        r.text("charge_code"),
        r.text("product_name"),
        r.text("unit"),
        r.oneOf("billing", Product.Billing.class),
        r.oneOf("tax_category", Product.TaxCategory.class),
        attributes.getOrDefault(id, Map.of()),
        prices.getOrDefault(id, List.of()));
  }

  private static Map<String, Tax> taxes(Handle handle) {
    var taxes = new HashMap<String, Tax>();
    Row.all(
        handle,
        TAX,
        "tax_ref, line_no",
        r -> {
          String ref = r.text("tax_ref");
          var known = taxes.get(ref);
          var versions = new ArrayList<>(known == null ? List.<Tax.Version>of() : known.versions());
          versions.add(
              new Tax.Version(r.date("valid_from"), r.optionalDate("valid_to"), r.rate("rate")));
          return taxes.put(ref, new Tax(ref, r.text("country"), r.text("category"), versions));
        });
    return taxes;
  }

  private static Map<PromotionId, Promotion> promotions(Handle handle) {
    var charges = new HashMap<String, List<String>>();
    Row.all(
        handle,
        CHARGE,
        "promotion_id, line_no",
        r ->
            charges
                .computeIfAbsent(r.text("promotion_id"), id -> new ArrayList<>())
                .add(r.text("charge_code")));
    var promotions = new HashMap<PromotionId, Promotion>();
    for (var p : Row.all(handle, PROMOTION, "promotion_id", r -> promotion(r, charges))) {
      promotions.put(p.id(), p);
    }
    return promotions;
  }

  private static Promotion promotion(Row r, Map<String, List<String>> charges) throws SQLException {
    String id = r.text("promotion_id");
    return new Promotion(
        new PromotionId(id),
        r.text("promotion_name"),
        r.oneOf("kind", Promotion.Kind.class),
        charges.getOrDefault(id, List.of()),
        r.optionalInteger("duration_cycles"),
        maxAmount(r.text("source_json")),
        r.text("source_json"));
  }

  private static @Nullable Long maxAmount(String promotion) throws SQLException {
    try {
      JsonNode cap = JSON.readTree(promotion).path("effect").path("max_amount");
      return cap.isIntegralNumber() ? (Long) cap.longValue() : null;
    } catch (JsonProcessingException e) {
      throw new SQLException("a promotion's source is no JSON", e);
    }
  }
}

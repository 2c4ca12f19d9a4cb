package dev.penny.explain.cause;

import dev.penny.ledger.Product;
import dev.penny.ledger.Product.PriceReason;
import dev.penny.ledger.Product.PriceVersion;
import dev.penny.ledger.ProductId;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A product in the making. */
public final class SmallProduct {
  private final String id;
  private final Product.Kind kind;
  private final String code;
  private final String unit;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<PriceVersion> prices = new ArrayList<>();
  private Product.TaxCategory tax = Product.TaxCategory.STANDARD;

  public SmallProduct(String id, Product.Kind kind, String code, String unit) {
    this.id = id;
    this.kind = kind;
    this.code = code;
    this.unit = unit;
  }

  public static SmallProduct plan(String id, String price) {
    return new SmallProduct(id, Product.Kind.PLAN, "plan", "month").price("2020-01-01", price);
  }

  public ProductId id() {
    return new ProductId(id);
  }

  public SmallProduct price(String from, String price) {
    return price(from, price, PriceReason.LIST_CHANGE);
  }

  public SmallProduct price(String from, String price, PriceReason reason) {
    return price(SmallAccount.EUR, from, price, reason);
  }

  public SmallProduct price(Currency currency, String from, String price, PriceReason reason) {
    LocalDate day = LocalDate.parse(from);
    if (!prices.isEmpty()) {
      PriceVersion old = prices.removeLast();
      prices.add(
          new PriceVersion(old.currency(), old.validFrom(), day, old.unitPrice(), old.reason()));
    }
    PriceReason why = prices.isEmpty() ? PriceReason.INITIAL : reason;
    prices.add(new PriceVersion(currency, day, null, UnitPrice.of(price), why));
    return this;
  }

  public SmallProduct exempt() {
    tax = Product.TaxCategory.EXEMPT;
    return this;
  }

  public SmallProduct with(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  Product done() {
    return new Product(
        id(), "all", kind, code, id, unit, Product.Billing.ADVANCE, tax, attributes, prices);
  }
}

package dev.penny.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products, taxes and promotions, by id: what all accounts of one company share. */
public record Catalogue(
    Map<ProductId, Product> products,
    Map<String, Tax> taxes,
    Map<PromotionId, Promotion> promotions) {
  public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of());

  public Catalogue {
    products = Map.copyOf(products);
    taxes = Map.copyOf(taxes);
    promotions = Map.copyOf(promotions);
  }

  public @Nullable Product product(ProductId id) {
    return products.get(id);
  }

  public @Nullable Promotion promotion(PromotionId id) {
    return promotions.get(id);
  }

  /**
   * The tax due for a product category in a country: energy falls back to the standard tax where
   * the country has no energy tax. Null where unknown.
   */
  public @Nullable Tax tax(String country, Product.TaxCategory category) {
    return switch (category) {
      case EXEMPT -> taxes.get(country + "-EXEMPT");
      case STANDARD -> taxes.get(country + "-STD");
      case ENERGY -> taxes.getOrDefault(country + "-ENERGY", taxes.get(country + "-STD"));
    };
  }
}

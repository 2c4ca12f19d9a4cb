package dev.penny.ledger;

import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account subscribes to. {@code firstProduct} and {@code firstQuantity} are those at the
 * start; the change lists tell the rest, oldest first. {@code end} is excluded. {@code
 * priceCurrency} is set only where prices are in another currency than the account's.
 */
public record Subscription(
    SubscriptionId id,
    AccountId account,
    ProductId firstProduct,
    Quantity firstQuantity,
    LocalDate start,
    @Nullable LocalDate end,
    @Nullable LocalDate trialEnd,
    @Nullable Contract contract,
    boolean autoRenew,
    @Nullable String serviceRef,
    @Nullable Currency priceCurrency,
    List<PriceOverride> priceOverrides,
    List<QuantityChange> quantityChanges,
    List<ProductChange> productChanges) {

  public Subscription {
    priceOverrides = List.copyOf(priceOverrides);
    quantityChanges = List.copyOf(quantityChanges);
    productChanges = List.copyOf(productChanges);
  }

  public ProductId productOn(LocalDate day) {
    ProductId product = firstProduct;
    for (ProductChange change : productChanges) {
      if (!change.at().isAfter(day)) {
        product = change.to();
      }
    }
    return product;
  }

  public Quantity quantityOn(LocalDate day) {
    Quantity quantity = firstQuantity;
    for (QuantityChange change : quantityChanges) {
      if (!change.at().isAfter(day)) {
        quantity = change.to();
      }
    }
    return quantity;
  }

  public @Nullable PriceOverride overrideOn(LocalDate day) {
    return priceOverrides.stream().filter(o -> o.covers(day)).findFirst().orElse(null);
  }

  /** A minimum term: {@code end} is the first day out of contract. */
  public record Contract(int termMonths, LocalDate end) {}

  /**
   * A price agreed for this subscription alone, from {@code from} (included) to {@code to}
   * (excluded; null: open).
   */
  public record PriceOverride(
      LocalDate from, @Nullable LocalDate to, UnitPrice unitPrice, String reason) {
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  public record QuantityChange(LocalDate at, Quantity from, Quantity to) {}

  public record ProductChange(LocalDate at, ProductId from, ProductId to) {}
}

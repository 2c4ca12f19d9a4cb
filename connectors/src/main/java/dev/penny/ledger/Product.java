package dev.penny.ledger;

import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue product with its price versions (per currency, oldest first). {@code industry} is
 * "telecom", "energy", "saas" or "all".
 */
public record Product(
    ProductId id,
    String industry,
    Kind kind,
    String chargeCode,
    String name,
    String unit,
    Billing billing,
    TaxCategory taxCategory,
    Map<String, String> attributes,
    List<PriceVersion> prices) {

  public Product {
    attributes = Map.copyOf(attributes);
    prices = List.copyOf(prices);
  }

  /** The list price in force on that day, or null where the catalogue has none. */
  public @Nullable PriceVersion priceOn(Currency currency, LocalDate day) {
    for (PriceVersion price : prices) {
      if (price.currency().equals(currency) && price.covers(day)) {
        return price;
      }
    }
    return null;
  }

  public enum Kind {
    PLAN,
    ADDON,
    USAGE,
    DEVICE,
    ONE_OFF,
    FEE
  }

  public enum Billing {
    ADVANCE,
    ARREARS
  }

  public enum TaxCategory {
    STANDARD,
    ENERGY,
    EXEMPT
  }

  /** Why a price version came into force. */
  public enum PriceReason {
    INITIAL,
    INDEXATION,
    LIST_CHANGE
  }

  /** A list price from {@code validFrom} (included) to {@code validTo} (excluded; null: open). */
  public record PriceVersion(
      Currency currency,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      UnitPrice unitPrice,
      PriceReason reason) {
    public boolean covers(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
  }
}

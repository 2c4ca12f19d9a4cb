package dev.penny.money;

import java.math.BigDecimal;

/**
 * The price of one unit in MAJOR units of a currency (0.2874 means 28.74 cents a kWh), exact.
 * Equality is by value, not by scale.
 */
public record UnitPrice(BigDecimal major) {
  public UnitPrice {
    major = major.stripTrailingZeros();
  }

  public static UnitPrice of(String major) {
    return new UnitPrice(new BigDecimal(major));
  }

  @Override
  public String toString() {
    return major.toPlainString();
  }
}

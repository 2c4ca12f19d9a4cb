package dev.penny.money;

import java.math.BigDecimal;

/**
 * A billed quantity (seats, kWh, days, GB), exact; negative on a proration credit. Equality is by
 * value, not by scale.
 */
public record Quantity(BigDecimal value) {
  public static final Quantity ONE = Quantity.of("1");

  public Quantity {
    value = value.stripTrailingZeros();
  }

  public static Quantity of(String value) {
    return new Quantity(new BigDecimal(value));
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}

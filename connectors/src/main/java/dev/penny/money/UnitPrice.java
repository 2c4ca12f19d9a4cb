package dev.penny.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of {@code per} units in MAJOR units of a currency, exact: 0.2874 per 1 means 28.74
 * cents a kWh, 1585 per 365 a yearly price billed by the day. A price that can be written for one
 * unit in twelve decimals is kept so; {@code per} is above zero, anything else is refused. Equality
 * is by value, not by scale.
 */
public record UnitPrice(BigDecimal major, BigDecimal per) {
  private static final int DECIMALS = 12;

  public UnitPrice {
    if (per.signum() <= 0) {
      throw new IllegalArgumentException("a price is per more than zero units, not per " + per);
    }
    if (per.compareTo(BigDecimal.ONE) != 0) {
      BigDecimal one = major.divide(per, DECIMALS, RoundingMode.DOWN);
      if (one.multiply(per).compareTo(major) == 0) {
        major = one;
        per = BigDecimal.ONE;
      }
    }
    major = major.stripTrailingZeros();
    per = per.stripTrailingZeros();
  }

  public UnitPrice(BigDecimal major) {
    this(major, BigDecimal.ONE);
  }

  public static UnitPrice of(String major) {
    return new UnitPrice(new BigDecimal(major));
  }

  /** Whether it is the price of a single unit. */
  public boolean isOfOne() {
    return per.compareTo(BigDecimal.ONE) == 0;
  }

  /** What this price is above that one. */
  public UnitPrice minus(UnitPrice other) {
    return new UnitPrice(
        major.multiply(other.per).subtract(other.major.multiply(per)), per.multiply(other.per));
  }

  @Override
  public String toString() {
    return isOfOne()
        ? major.toPlainString()
        : major.toPlainString() + " per " + per.toPlainString();
  }
}

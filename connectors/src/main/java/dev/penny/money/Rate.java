package dev.penny.money;

import java.math.BigDecimal;

/**
 * A rate in percent ({@code 19.00} means 19 %), exact. Equality is by value, not by scale: 19
 * equals 19.00.
 */
public record Rate(BigDecimal percent) {
  public static final Rate ZERO = Rate.of("0");

  public Rate {
    percent = percent.stripTrailingZeros();
  }

  public static Rate of(String percent) {
    return new Rate(new BigDecimal(percent));
  }

  @Override
  public String toString() {
    return percent.toPlainString() + " %";
  }
}

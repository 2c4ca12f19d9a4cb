package dev.penny.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * An amount of money: integer minor units (EUR 1999 = 19.99; JPY 1999 = 1999; BHD 1999 = 1.999) and
 * its ISO 4217 currency. Negative is in the customer's favour on a bill. Mixing currencies throws
 * {@link CurrencyMismatch}; overflow throws {@link ArithmeticException}.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  public static Money of(long minor, Currency currency) {
    return new Money(minor, currency);
  }

  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money abs() {
    return minor < 0 ? negated() : this;
  }

  public int signum() {
    return Long.signum(minor);
  }

  public boolean isZero() {
    return minor == 0;
  }

  /** How many decimals this currency has: 2 for EUR, 0 for JPY, 3 for BHD. */
  public int exponent() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /** The amount in major units, exactly: {@code 19.99} for EUR 1999. */
  public BigDecimal major() {
    return new BigDecimal(BigInteger.valueOf(minor), exponent());
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatch(currency, other.currency);
    }
    return other;
  }

  @Override
  public String toString() {
    return major().toPlainString() + " " + currency.getCurrencyCode();
  }
}

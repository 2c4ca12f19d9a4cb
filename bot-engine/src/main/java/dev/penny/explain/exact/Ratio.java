package dev.penny.explain.exact;

import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, the denominator positive. {@link Small} while both
 * parts fit a long, {@link Big} beyond, so equal numbers are equal records.
 */
public sealed interface Ratio extends Comparable<Ratio> permits Ratio.Small, Ratio.Big {
  record Small(long num, long den) implements Ratio {
    public Small {
      if (den < 1) {
        throw new IllegalArgumentException("denominator must be positive, not " + den);
      }
    }

    @Override
    public String toString() {
      return num + "/" + den;
    }
  }

  record Big(BigInteger num, BigInteger den) implements Ratio {
    @Override
    public String toString() {
      return num + "/" + den;
    }
  }

  static Ratio zero() {
    return LongMath.ZERO;
  }

  static Ratio one() {
    return LongMath.ONE;
  }

  static Ratio of(long whole) {
    return new Small(whole, 1);
  }

  /** A fraction; a denominator of zero is an {@link ArithmeticException}. */
  static Ratio of(long num, long den) {
    if (den == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    if (num == Long.MIN_VALUE || den == Long.MIN_VALUE) {
      return LongMath.reduced(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }
    long gcd = LongMath.gcd(num, den);
    long sign = den < 0 ? -1 : 1;
    return new Small(sign * num / gcd, sign * den / gcd);
  }

  static Ratio of(BigDecimal value) {
    int scale = value.scale();
    if (scale >= 0 && scale <= 18 && value.precision() <= 18) {
      return of(value.unscaledValue().longValue(), LongMath.power10(scale));
    }
    return scale >= 0
        ? LongMath.reduced(value.unscaledValue(), BigInteger.TEN.pow(scale))
        : LongMath.reduced(value.toBigIntegerExact(), BigInteger.ONE);
  }

  /** The price of one unit in minor units of a currency with so many decimals. */
  static Ratio of(UnitPrice price, int decimals) {
    Ratio minor = of(price.major().scaleByPowerOfTen(decimals));
    return price.isOfOne() ? minor : minor.dividedBy(of(price.per()));
  }

  default Ratio plus(Ratio other) {
    return this instanceof Small(long a, long b) && other instanceof Small(long c, long d)
        ? LongMath.sum(a, b, c, d)
        : LongMath.reduced(
            bigNum().multiply(other.bigDen()).add(other.bigNum().multiply(bigDen())),
            bigDen().multiply(other.bigDen()));
  }

  default Ratio times(Ratio other) {
    return this instanceof Small(long a, long b) && other instanceof Small(long c, long d)
        ? LongMath.product(a, b, c, d)
        : LongMath.reduced(bigNum().multiply(other.bigNum()), bigDen().multiply(other.bigDen()));
  }

  default Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  default Ratio times(long factor) {
    return times(of(factor));
  }

  default Ratio dividedBy(long divisor) {
    return times(of(1, divisor));
  }

  /** Dividing by zero is an {@link ArithmeticException}. */
  default Ratio dividedBy(Ratio divisor) {
    return times(LongMath.reduced(divisor.bigDen(), divisor.bigNum()));
  }

  default Ratio negated() {
    return this instanceof Small(long a, long b) && a != Long.MIN_VALUE
        ? new Small(-a, b)
        : LongMath.reduced(bigNum().negate(), bigDen());
  }

  default int signum() {
    return switch (this) {
      case Small(long num, var _) -> Long.signum(num);
      case Big(var num, var _) -> num.signum();
    };
  }

  /**
   * The largest whole number not above this; beyond a long it is an {@link ArithmeticException}.
   */
  default long floor() {
    return switch (this) {
      case Small(long num, long den) -> Math.floorDiv(num, den);
      case Big(var num, var den) -> LongMath.floor(num, den).longValueExact();
    };
  }

  /** The nearest whole number, halves away from zero. */
  default long rounded() {
    return decimal(0).longValueExact();
  }

  /** Rounded to that many decimals, halves away from zero: for showing, never for adding up. */
  default BigDecimal decimal(int decimals) {
    return new BigDecimal(bigNum())
        .divide(new BigDecimal(bigDen()), decimals, RoundingMode.HALF_UP);
  }

  default BigInteger bigNum() {
    return switch (this) {
      case Small(long num, var _) -> BigInteger.valueOf(num);
      case Big(var num, var _) -> num;
    };
  }

  default BigInteger bigDen() {
    return switch (this) {
      case Small(var _, long den) -> BigInteger.valueOf(den);
      case Big(var _, var den) -> den;
    };
  }

  @Override
  default int compareTo(Ratio other) {
    return this instanceof Small(long a, long b) && other instanceof Small(long c, long d) && b == d
        ? Long.compare(a, c)
        : minus(other).signum();
  }
}

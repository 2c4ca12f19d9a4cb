package dev.penny.explain.exact;

import java.math.BigInteger;

/**
 * The arithmetic behind {@link Ratio}: in longs while it fits, in big integers where it does not.
 */
final class LongMath {
  static final Ratio ZERO = Ratio.of(0);
  static final Ratio ONE = Ratio.of(1);
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private LongMath() {}

  static long power10(int exponent) {
    return POWERS[exponent];
  }

  /** Greatest common divisor, at least 1 (Stein's binary algorithm: no division). */
  static long gcd(long left, long right) {
    long a = Math.abs(left);
    long b = Math.abs(right);
    if (a == 0 || b == 0) {
      return Math.max(1, a + b);
    }
    if (a == 1 || b == 1) {
      return 1;
    }
    int shift = Long.numberOfTrailingZeros(a | b);
    a >>= Long.numberOfTrailingZeros(a);
    while (b != 0) {
      b >>= Long.numberOfTrailingZeros(b);
      if (a > b) {
        long swap = a;
        a = b;
        b = swap;
      }
      b -= a;
    }
    return a << shift;
  }

  /** a/b × c/d, both in lowest terms: crosswise reduction keeps the result in lowest terms. */
  static Ratio product(long a, long b, long c, long d) {
    if (a == 0 || c == 0) {
      return ZERO;
    }
    if (a == Long.MIN_VALUE || c == Long.MIN_VALUE) {
      return reduced(big(a).multiply(big(c)), big(b).multiply(big(d)));
    }
    long left = gcd(a, d);
    long right = gcd(c, b);
    long n1 = a / left;
    long n2 = c / right;
    long d1 = b / right;
    long d2 = d / left;
    if (fits(n1, n2) && fits(d1, d2)) {
      return new Ratio.Small(n1 * n2, d1 * d2);
    }
    return new Ratio.Big(big(n1).multiply(big(n2)), big(d1).multiply(big(d2)));
  }

  /** a/b + c/d, both in lowest terms. */
  static Ratio sum(long a, long b, long c, long d) {
    long common = gcd(b, d);
    long toLeft = d / common;
    long toRight = b / common;
    if (fits(a, toLeft) && fits(c, toRight) && fits(b, toLeft)) {
      long left = a * toLeft;
      long right = c * toRight;
      long num = left + right;
      if (((left ^ num) & (right ^ num)) >= 0 && num != Long.MIN_VALUE) {
        long den = b * toLeft;
        long again = gcd(num, den);
        return new Ratio.Small(num / again, den / again);
      }
    }
    return reduced(big(a).multiply(big(d)).add(big(c).multiply(big(b))), big(b).multiply(big(d)));
  }

  /** In lowest terms with a positive denominator, small where it fits. */
  static Ratio reduced(BigInteger num, BigInteger den) {
    if (den.signum() == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    BigInteger gcd = num.gcd(den);
    BigInteger sign = den.signum() < 0 ? gcd.negate() : gcd;
    BigInteger top = num.divide(sign);
    BigInteger bottom = den.divide(sign);
    return top.bitLength() < 64 && bottom.bitLength() < 64
        ? new Ratio.Small(top.longValue(), bottom.longValue())
        : new Ratio.Big(top, bottom);
  }

  static BigInteger floor(BigInteger num, BigInteger den) {
    BigInteger[] parts = num.divideAndRemainder(den);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  /** Whether a × b fits a long; Long.MIN_VALUE itself is left to big integers. */
  private static boolean fits(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return low != Long.MIN_VALUE && ((high == 0 && low >= 0) || (high == -1 && low < 0));
  }
}

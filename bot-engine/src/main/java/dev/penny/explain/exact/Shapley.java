package dev.penny.explain.exact;

import java.util.Arrays;

/**
 * Splits the change of a product among its factors: each factor gets the mean, over all orders of
 * changing the factors one after the other, of what its own change added (the Shapley value). The
 * shares add up exactly, whatever the signs, and zeros are allowed.
 */
public final class Shapley {
  /** 20! is the last factorial a long holds; a bill line has at most a handful of factors. */
  private static final int MOST_CHANGED = 20;

  private Shapley() {}

  /**
   * The share of each factor in {@code prod(after) - prod(before)}; zero where it did not change.
   * More than 20 changed factors are refused.
   */
  public static Ratio[] shares(Ratio[] before, Ratio[] after) {
    int factors = before.length;
    int[] changed = new int[factors];
    int count = 0;
    Ratio kept = Ratio.one();
    for (int i = 0; i < factors; i++) {
      if (before[i].equals(after[i])) {
        kept = kept.times(before[i]);
      } else {
        changed[count++] = i;
      }
    }
    Ratio[] shares = new Ratio[factors];
    Arrays.fill(shares, Ratio.zero());
    if (count > MOST_CHANGED) {
      throw new IllegalArgumentException(count + " factors changed, at most " + MOST_CHANGED);
    }
    for (int i = 0; i < count; i++) {
      Ratio own = after[changed[i]].minus(before[changed[i]]);
      Ratio others = meanOfOthers(before, after, changed, count, i);
      shares[changed[i]] = kept.times(own).times(others);
    }
    return shares;
  }

  /**
   * The mean product of the other changed factors over all orders. The coefficient of x^m in the
   * product of (before + after·x) sums all products with exactly m factors changed; an order puts m
   * of the others first in m!(n-m-1)! of n! cases.
   */
  private static Ratio meanOfOthers(
      Ratio[] before, Ratio[] after, int[] changed, int count, int self) {
    if (count == 1) {
      return Ratio.one();
    }
    if (count == 2) {
      int other = changed[1 - self];
      return before[other].plus(after[other]).dividedBy(2);
    }
    Ratio[] polynomial = new Ratio[count];
    Arrays.fill(polynomial, Ratio.zero());
    polynomial[0] = Ratio.one();
    int degree = 0;
    for (int j = 0; j < count; j++) {
      if (j == self) {
        continue;
      }
      degree++;
      for (int m = degree; m > 0; m--) {
        polynomial[m] =
            polynomial[m]
                .times(before[changed[j]])
                .plus(polynomial[m - 1].times(after[changed[j]]));
      }
      polynomial[0] = polynomial[0].times(before[changed[j]]);
    }
    Ratio sum = Ratio.zero();
    for (int m = 0; m < count; m++) {
      long weight = factorial(m) * factorial(count - m - 1);
      sum = sum.plus(polynomial[m].times(weight));
    }
    return sum.dividedBy(factorial(count));
  }

  private static long factorial(int n) {
    long product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }
}

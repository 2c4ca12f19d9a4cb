package dev.penny.eligibility;

import java.util.Arrays;

/**
 * {@link Spread} in whole numbers, for weights and totals of less than 2^31 together, where no
 * product can overflow: the same shares, to the minor unit.
 */
final class QuickSpread {
  static final long MOST = Integer.MAX_VALUE;

  private QuickSpread() {}

  static long[] over(long total, long[] weights, long[] room) {
    long[] given = new long[room.length];
    int[] open = new int[room.length];
    int count = 0;
    for (int i = 0; i < room.length; i++) {
      if (room[i] > 0 && weights[i] > 0) {
        open[count++] = i;
      }
    }
    long left = total;
    while (left > 0 && count > 0) {
      long[] shares = shares(left, weights, open, count);
      int still = 0;
      long taken = 0;
      for (int k = 0; k < count; k++) {
        int i = open[k];
        if (shares[k] > room[i]) {
          given[i] = room[i];
          taken += room[i];
        } else {
          open[still++] = i;
        }
      }
      if (still == count) {
        for (int k = 0; k < count; k++) {
          given[open[k]] = shares[k];
        }
        return given;
      }
      left -= taken;
      count = still;
    }
    return given;
  }

  /** Rounded down, then one more for the largest remainders, ties to the earlier. */
  private static long[] shares(long total, long[] weights, int[] open, int count) {
    long sum = 0;
    for (int k = 0; k < count; k++) {
      sum += weights[open[k]];
    }
    long[] shares = new long[count];
    long[] byRemainder = new long[count];
    long missing = total;
    for (int k = 0; k < count; k++) {
      long exact = weights[open[k]] * total;
      shares[k] = exact / sum;
      missing -= shares[k];
      byRemainder[k] = (exact % sum << 31) | (MOST - k);
    }
    if (missing > 0) {
      Arrays.sort(byRemainder);
      for (int k = count - 1; k >= count - missing; k--) {
        shares[(int) (MOST - (byRemainder[k] & MOST))]++;
      }
    }
    return shares;
  }
}

package dev.penny.eligibility;

import java.util.Arrays;

/**
 * {@link Spread} in whole numbers, for weights and totals of less than 2^31 together, where no
 * product can overflow: the same shares, to the minor unit. It keeps what it works with from one
 * spread to the next, so it is for one thread.
 */
final class QuickSpread {
  static final long MOST = Integer.MAX_VALUE;

  private final long[] weight;
  private final long[] room;
  private final int[] open;
  private final long[] share;
  private final long[] byRemainder;

  /** For at most so many items. */
  QuickSpread(int most) {
    this.weight = new long[most];
    this.room = new long[most];
    this.open = new int[most];
    this.share = new long[most];
    this.byRemainder = new long[most];
  }

  /** By the weights at these places, none more than its weight or its room. */
  long[] over(long total, int[] places, long[] weights, long[] rooms) {
    for (int k = 0; k < places.length; k++) {
      weight[k] = weights[places[k]];
      room[k] = Math.min(rooms[places[k]], weight[k]);
    }
    return spread(total, places.length);
  }

  /** By these amounts, none more than itself. */
  long[] over(long total, long[] amounts) {
    System.arraycopy(amounts, 0, weight, 0, amounts.length);
    System.arraycopy(amounts, 0, room, 0, amounts.length);
    return spread(total, amounts.length);
  }

  private long[] spread(long total, int items) {
    long[] given = new long[items];
    int count = 0;
    for (int k = 0; k < items; k++) {
      if (room[k] > 0 && weight[k] > 0) {
        open[count++] = k;
      }
    }
    long left = total;
    while (left > 0 && count > 0) {
      share(left, count);
      int still = 0;
      long taken = 0;
      for (int n = 0; n < count; n++) {
        int k = open[n];
        if (share[n] > room[k]) {
          given[k] = room[k];
          taken += room[k];
        } else {
          open[still++] = k;
        }
      }
      if (still == count) {
        for (int n = 0; n < count; n++) {
          given[open[n]] = share[n];
        }
        return given;
      }
      left -= taken;
      count = still;
    }
    return given;
  }

  /** Rounded down, then one more for the largest remainders, ties to the earlier. */
  private void share(long total, int count) {
    long sum = 0;
    for (int n = 0; n < count; n++) {
      sum += weight[open[n]];
    }
    long missing = total;
    for (int n = 0; n < count; n++) {
      long exact = weight[open[n]] * total;
      share[n] = exact / sum;
      missing -= share[n];
      byRemainder[n] = (exact % sum << 31) | (MOST - n);
    }
    if (missing > 0) {
      Arrays.sort(byRemainder, 0, count);
      for (int n = count - 1; n >= count - missing; n--) {
        share[(int) (MOST - (byRemainder[n] & MOST))]++;
      }
    }
  }
}

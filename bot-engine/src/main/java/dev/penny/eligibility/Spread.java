package dev.penny.eligibility;

import dev.penny.explain.exact.LargestRemainder;
import dev.penny.explain.exact.Ratio;
import java.util.ArrayList;
import java.util.List;

/** Splits an amount over items by weight, to the minor unit, none getting more than it can bear. */
final class Spread {
  private Spread() {}

  /** Adds up to {@code total}, or to all the room there is where that is less. */
  static long[] over(long total, List<Ratio> weights, long[] room) {
    long[] given = new long[room.length];
    var open = new ArrayList<Integer>();
    for (int i = 0; i < room.length; i++) {
      if (room[i] > 0 && weights.get(i).signum() > 0) {
        open.add(i);
      }
    }
    long left = total;
    while (left > 0 && !open.isEmpty()) {
      long[] shares = shares(left, weights, open);
      var full = new ArrayList<Integer>();
      for (int k = 0; k < shares.length; k++) {
        if (shares[k] > room[open.get(k)]) {
          full.add(open.get(k));
        }
      }
      if (full.isEmpty()) {
        for (int k = 0; k < shares.length; k++) {
          given[open.get(k)] = shares[k];
        }
        return given;
      }
      for (int i : full) {
        given[i] = room[i];
        left -= room[i];
      }
      open.removeAll(full);
    }
    return given;
  }

  private static long[] shares(long total, List<Ratio> weights, List<Integer> open) {
    Ratio sum = Ratio.zero();
    for (int i : open) {
      sum = sum.plus(weights.get(i));
    }
    var exact = new ArrayList<Ratio>();
    for (int i : open) {
      exact.add(weights.get(i).times(total).times(inverse(sum)));
    }
    return LargestRemainder.spread(exact, total);
  }

  private static Ratio inverse(Ratio value) {
    return new Ratio.Big(value.bigDen(), value.bigNum());
  }
}

package dev.penny.explain.exact;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Turns exact shares into whole minor units that add up to a given total: every share is rounded
 * down, then the units that are missing go to the largest fractions first, ties to the earlier
 * share. Where the shares add up to the total, each result is within one unit of its share.
 */
public final class LargestRemainder {
  private LargestRemainder() {}

  /** Refuses an empty list with a total other than zero: nobody is there to carry it. */
  public static long[] spread(List<Ratio> shares, long total) {
    if (shares.isEmpty() && total != 0) {
      throw new IllegalArgumentException("no share to carry " + total);
    }
    long[] whole = shares.stream().mapToLong(Ratio::floor).toArray();
    long missing = total - LongStream.of(whole).sum();
    if (missing == 0) {
      return whole;
    }
    int[] order = byFraction(shares, whole);
    long step = Long.signum(missing);
    for (int i = 0; missing != 0; i++) {
      int at = i % order.length;
      whole[step > 0 ? order[at] : order[order.length - 1 - at]] += step;
      missing -= step;
    }
    return whole;
  }

  private static int[] byFraction(List<Ratio> shares, long[] whole) {
    Comparator<Integer> byFraction =
        Comparator.comparing(i -> shares.get(i).minus(Ratio.of(whole[i])));
    return IntStream.range(0, whole.length)
        .boxed()
        .sorted(byFraction.reversed().thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

package dev.penny.source.ubl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads whole minor units over parts by the largest remainder; what it gives adds up exactly. */
final class Shares {
  private Shares() {}

  /** {@code exact} says what each part would have; ties go to the earlier part. */
  static long[] spread(List<BigDecimal> exact, long total) {
    long[] whole = new long[exact.size()];
    if (whole.length == 0) {
      return whole;
    }
    long given = 0;
    for (int i = 0; i < whole.length; i++) {
      whole[i] = exact.get(i).setScale(0, RoundingMode.FLOOR).longValueExact();
      given += whole[i];
    }
    var order =
        IntStream.range(0, whole.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> remainder(exact.get(i))).reversed())
            .toList();
    long left = total - given;
    long each = Math.floorDiv(left, whole.length);
    long rest = Math.floorMod(left, (long) whole.length);
    for (int place = 0; place < whole.length; place++) {
      whole[order.get(place)] += each + (place < rest ? 1 : 0);
    }
    return whole;
  }

  private static BigDecimal remainder(BigDecimal exact) {
    return exact.subtract(exact.setScale(0, RoundingMode.FLOOR));
  }
}

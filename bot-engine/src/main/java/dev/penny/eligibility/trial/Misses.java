package dev.penny.eligibility.trial;

import dev.penny.promotion.PastOrder;
import dev.penny.promotion.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Orders that missed a promotion for one and the same reason. */
final class Misses {
  private static final int TENTH = 10;
  private final int most;

  /** The nearest of them; the farthest is the head, so that it goes first. */
  private final PriorityQueue<TrialReport.Near> nearest =
      new PriorityQueue<>(
          Comparator.comparingLong((TrialReport.Near n) -> gap(n.reason())).reversed());

  private long[] gaps = new long[16];
  private int orders;
  private long close;

  Misses(int most) {
    this.most = most;
  }

  void add(PastOrder order, Reason reason) {
    if (orders == gaps.length) {
      gaps = Arrays.copyOf(gaps, orders * 2);
    }
    gaps[orders++] = gap(reason);
    if (reason instanceof Reason.BelowMinimum low && low.missing() * TENTH <= low.needed()) {
      close++;
    }
    if (nearest.size() < most) {
      nearest.add(new TrialReport.Near(order, reason));
    } else if (gap(reason) < gap(nearest.element().reason())) {
      nearest.remove();
      nearest.add(new TrialReport.Near(order, reason));
    }
  }

  /** What is short of a minimum; other reasons know no nearer and farther. */
  private static long gap(Reason reason) {
    return reason instanceof Reason.BelowMinimum low ? low.missing() : 0;
  }

  TrialReport.Missed report() {
    long[] sorted = Arrays.copyOf(gaps, orders);
    Arrays.sort(sorted);
    var samples = nearest.stream().sorted(Comparator.comparingLong(n -> gap(n.reason()))).toList();
    return new TrialReport.Missed(
        samples.getFirst().reason(), orders, sorted[0], sorted[orders / 2], close, samples);
  }
}

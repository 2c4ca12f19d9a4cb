package dev.penny.holds;

import java.util.ArrayList;
import java.util.List;

/** Times in milliseconds and their percentiles. */
final class Latencies {
  private final List<Double> millis = new ArrayList<>();

  synchronized void add(long nanos) {
    millis.add(nanos / 1e6);
  }

  synchronized int count() {
    return millis.size();
  }

  /** {@code percent} 50, 95, 99 …; the nearest rank. */
  synchronized double percentile(double percent) {
    List<Double> sorted = millis.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * percent / 100)));
  }

  @Override
  public String toString() {
    return "%d replies, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms"
        .formatted(count(), percentile(50), percentile(95), percentile(99));
  }
}

package dev.penny.eligibility.nearmiss;

import dev.penny.eligibility.Situation;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What the customer would do differently: wait, change the order by one line, or both. */
public record Change(@Nullable Instant waitUntil, @Nullable Edit edit) {
  /**
   * The smaller change first: fewer steps, less given up, less to pay for in addition, less to wait
   * for; then by name, so that there is always one smallest.
   */
  public static final Comparator<Change> SMALLEST_FIRST =
      Comparator.comparingInt(Change::steps)
          .thenComparingLong(Change::removed)
          .thenComparingLong(Change::added)
          .thenComparing(c -> c.waitUntil() == null ? Instant.MIN : c.waitUntil())
          .thenComparing(Change::name);

  public Situation of(Situation situation) {
    Situation then = waitUntil == null ? situation : situation.at(waitUntil);
    return edit == null ? then : then.with(edit.of(situation.order()));
  }

  int steps() {
    return (waitUntil == null ? 0 : 1) + (edit == null ? 0 : 1);
  }

  private long removed() {
    return edit instanceof Edit.Remove(var item) ? item.amount() : 0;
  }

  private long added() {
    return edit instanceof Edit.Add(var _, var amount) ? amount : 0;
  }

  private String name() {
    return switch (edit) {
      case null -> "";
      case Edit.Add(var good, var _) -> good.chargeCode() + " " + good.product();
      case Edit.Remove(var item) -> item.id();
    };
  }
}

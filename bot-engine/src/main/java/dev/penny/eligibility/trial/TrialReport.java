package dev.penny.eligibility.trial;

import dev.penny.eligibility.Saving;
import dev.penny.promotion.PastOrder;
import dev.penny.promotion.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion would have done.
 *
 * @param orders looked at, of so many {@code accounts}
 * @param got orders that fit its rules, of so many {@code gotAccounts}
 * @param again orders that fit but whose customer had used it up
 * @param used orders that would have got it within all its limits
 * @param usedUp when a limit or the budget would have been reached; null: never
 * @param sums one a currency
 * @param missed why single reasons kept orders from it, the most frequent first
 * @param several orders that missed it for more than one reason
 */
public record TrialReport(
    long orders,
    long accounts,
    long got,
    long gotAccounts,
    long again,
    long used,
    @Nullable Instant usedUp,
    List<Sum> sums,
    List<Missed> missed,
    long several,
    List<Got> samples) {

  /**
   * {@code cost} is what it would have taken off within its limits, {@code billed} of all orders.
   */
  public record Sum(String currency, long orders, long used, long billed, long cost) {}

  /**
   * Orders that missed it for this one reason. For a minimum: {@code nearest} and {@code median}
   * are what was short, {@code close} how many were short by at most a tenth of it.
   */
  public record Missed(
      Reason reason, long orders, long nearest, long median, long close, List<Near> samples) {}

  /** {@code reason} is that of this very order. */
  public record Near(PastOrder order, Reason reason) {}

  public record Got(PastOrder order, Saving saving) {}
}

package dev.penny.ledger;

import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promotion in use on one subscription, in force from {@code effectiveStart} (included) to {@code
 * effectiveEnd} (excluded; null: open).
 */
public record Redemption(
    RedemptionId id,
    PromotionId promotion,
    AccountId account,
    SubscriptionId subscription,
    @Nullable String couponCode,
    LocalDate redeemedAt,
    LocalDate effectiveStart,
    @Nullable LocalDate effectiveEnd,
    Reduction reduction,
    String status) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(effectiveStart) && (effectiveEnd == null || day.isBefore(effectiveEnd));
  }

  /** How much a discount takes off. */
  public sealed interface Reduction {
    record Percent(Rate rate) implements Reduction {}

    record Fixed(Money amount) implements Reduction {}
  }
}

package dev.penny.promotion;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion held for an order (a reservation) or redeemed on it. {@code amount} is what it takes
 * off, minor units; {@code expiresAt} ends a reservation (excluded; null: open).
 */
public record Use(
    String code,
    PromotionId promotion,
    AccountId account,
    String orderId,
    long amount,
    Status status,
    @Nullable Instant expiresAt) {

  public enum Status {
    RESERVED,
    REDEEMED,
    RELEASED
  }

  /** Whether it counts against the limits at that moment. */
  public boolean countsAt(Instant now) {
    return switch (status) {
      case REDEEMED -> true;
      case RESERVED -> expiresAt == null || now.isBefore(expiresAt);
      case RELEASED -> false;
    };
  }

  public Use with(Status next) {
    return new Use(code, promotion, account, orderId, amount, next, expiresAt);
  }
}

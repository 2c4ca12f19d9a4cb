package dev.penny.promotion;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import org.jspecify.annotations.Nullable;

/** A code that unlocks a promotion; {@code owner} not null: for this account only. */
public record Coupon(
    String code, PromotionId promotion, boolean active, @Nullable AccountId owner) {}

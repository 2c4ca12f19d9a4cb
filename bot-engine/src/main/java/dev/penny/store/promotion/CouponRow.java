package dev.penny.store.promotion;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Coupon;
import org.jspecify.annotations.Nullable;

/** A code as the tables hold it, with its own counter and the promotion's. */
record CouponRow(
    String hash,
    String alike,
    String promotion,
    boolean active,
    @Nullable String owner,
    long version,
    Counter code,
    Counter total,
    long spent) {

  /** {@code held} of the {@code used} are reservations. */
  record Counter(long used, long held) {
    static final Counter NONE = new Counter(0, 0);

    Counter plus(Delta delta) {
      return new Counter(used + delta.used(), held + delta.held());
    }
  }

  /** As the rules know it, under the code that was typed. */
  Coupon coupon(String typed) {
    return new Coupon(
        typed, new PromotionId(promotion), active, owner == null ? null : new AccountId(owner));
  }
}

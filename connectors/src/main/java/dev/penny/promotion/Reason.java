package dev.penny.promotion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reason why a promotion does not apply, with the fact behind it. Amounts are minor units. */
public sealed interface Reason {
  ReasonCode code();

  /** Reasons that need no more than their name: there is no further fact, or none to be shown. */
  record Plain(ReasonCode code) implements Reason {}

  record Inactive(Promotion.Status status) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.PROMOTION_INACTIVE;
    }
  }

  record NotStarted(Instant starts, ZoneId zone) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.NOT_STARTED;
    }
  }

  record Expired(Instant ended, ZoneId zone) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.EXPIRED;
    }
  }

  record OutsideHours(DayOfWeek today, Set<DayOfWeek> runs) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.OUTSIDE_HOURS;
    }
  }

  record WrongCurrency(Currency needed, Currency found) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.CURRENCY_MISMATCH;
    }
  }

  /** {@code eligibleOnly}: only the items the promotion covers count towards the minimum. */
  record BelowMinimum(long needed, long found, boolean eligibleOnly, Currency currency)
      implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.MIN_AMOUNT_NOT_REACHED;
    }

    public long missing() {
      return needed - found;
    }
  }

  /** {@code negated}: the clause holds and must not. {@code found} null: not known. */
  record ClauseFailed(Condition.Clause clause, boolean negated, @Nullable String found)
      implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.CONDITION_FAILED;
    }
  }

  record NothingSelected(Effect.Selector selector) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.PRODUCT_NOT_ELIGIBLE;
    }
  }

  record AlreadyApplied(String orderId) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.ALREADY_APPLIED;
    }
  }

  /** Used {@code used} of {@code limit} times; {@code held} of them are live reservations. */
  record LimitReached(ReasonCode code, long limit, long used, long held) implements Reason {}

  record OverBudget(long budget, long spent, long wanted, Currency currency) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.BUDGET_EXHAUSTED;
    }

    public long left() {
      return Math.max(0, budget - spent);
    }
  }

  /** Kept out by another on this order. {@code category} null: because one of them is exclusive. */
  record NotCombinable(String with, @Nullable String category) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.NOT_COMBINABLE;
    }
  }

  record ReservationEnded(Instant ended) implements Reason {
    @Override
    public ReasonCode code() {
      return ReasonCode.RESERVATION_EXPIRED;
    }
  }
}

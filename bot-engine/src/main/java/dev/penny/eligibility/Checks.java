package dev.penny.eligibility;

import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks of one promotion that do not depend on what else is on the order. */
final class Checks {
  private static final Set<ReasonCode> OVER =
      EnumSet.of(ReasonCode.PROMOTION_INACTIVE, ReasonCode.NOT_STARTED, ReasonCode.EXPIRED);

  private final Basket basket;
  private final Situation situation;
  private final Entry entry;
  private final Promotion promotion;
  private final Tally tally;
  private final Span span;
  private final boolean touching;
  private final List<Reason> reasons = new ArrayList<>();

  Checks(Rulebook rulebook, Basket basket, Entry entry) {
    this.basket = basket;
    this.situation = basket.situation();
    this.span = rulebook.span(entry.promotion());
    this.touching = !basket.touched(entry.promotion().effect()).isEmpty();
    this.entry = entry;
    this.promotion = entry.promotion();
    this.tally = rulebook.tally(entry, situation);
  }

  /** In the fixed order; the checks that need the amount come after. */
  List<Reason> reasons() {
    code();
    window();
    currency();
    if (!promotion.conditions().equals(Condition.NONE)) {
      reasons.addAll(new Conditions(new Facts(basket, promotion)).reasons());
    }
    if (!touchesAnything()) {
      reasons.add(new Reason.NothingSelected(promotion.effect().selector()));
    }
    if (tally.onThisOrder()) {
      reasons.add(new Reason.AlreadyApplied(situation.order().id()));
    }
    limits();
    if (isSecret() && reasons.stream().anyMatch(r -> OVER.contains(r.code()))) {
      reasons.add(new Reason.Plain(ReasonCode.NOT_CONFIRMED));
    }
    return reasons;
  }

  /** A code for one use that is nobody's in particular: who guesses it must not learn of it. */
  private boolean isSecret() {
    var coupon = entry.coupon();
    Long uses = promotion.limits().perCode();
    return coupon != null && coupon.owner() == null && uses != null && uses == 1;
  }

  boolean touchesAnything() {
    return touching;
  }

  /** Whether the amount goes beyond what is left of the budget. */
  Reason.@Nullable OverBudget budget(long amount) {
    Long budget = promotion.limits().budgetMinor();
    if (budget == null) {
      return null;
    }
    long spent = tally.spent();
    return Math.addExact(spent, amount) <= budget
        ? null
        : new Reason.OverBudget(budget, spent, amount, situation.order().currency());
  }

  private void code() {
    var coupon = entry.coupon();
    if (coupon != null && !coupon.active()) {
      reasons.add(new Reason.Plain(ReasonCode.CODE_DISABLED));
    }
    if (promotion.status() != Promotion.Status.ACTIVE) {
      reasons.add(new Reason.Inactive(promotion.status()));
    }
    if (coupon != null && coupon.owner() != null) {
      if (!coupon.owner().equals(situation.customer().id())) {
        reasons.add(new Reason.Plain(ReasonCode.RECIPIENT_MISMATCH));
      }
    }
  }

  private void window() {
    var window = promotion.window();
    Instant now = situation.now();
    Instant starts = span.starts();
    Instant ends = span.ends();
    if (starts != null && now.isBefore(starts)) {
      reasons.add(new Reason.NotStarted(starts, window.zone()));
    }
    if (ends != null && !now.isBefore(ends)) {
      reasons.add(new Reason.Expired(ends, window.zone()));
    }
    if (!window.runsOn(now)) {
      reasons.add(
          new Reason.OutsideHours(now.atZone(window.zone()).getDayOfWeek(), window.weekdays()));
    }
  }

  private void currency() {
    Currency needed = promotion.effect().reduction().currency();
    if (needed != null && !needed.equals(situation.order().currency())) {
      reasons.add(new Reason.WrongCurrency(needed, situation.order().currency()));
    }
  }

  private void limits() {
    var limits = promotion.limits();
    limit(ReasonCode.LIMIT_ACCOUNT_REACHED, limits.perAccount(), tally.account());
    if (entry.coupon() != null) {
      limit(ReasonCode.LIMIT_CODE_REACHED, limits.perCode(), tally.code());
    }
    limit(ReasonCode.LIMIT_TOTAL_REACHED, limits.total(), tally.total());
  }

  private void limit(ReasonCode code, @Nullable Long limit, Tally.Count count) {
    if (limit != null && count.used() >= limit) {
      reasons.add(new Reason.LimitReached(code, limit, count.used(), count.held()));
    }
  }

  static boolean sameCurrency(Effect effect, Situation situation) {
    Currency needed = effect.reduction().currency();
    return needed == null || needed.equals(situation.order().currency());
  }
}

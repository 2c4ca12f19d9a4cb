package dev.penny.eligibility;

import dev.penny.eligibility.Point.Asked;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.promotion.Stacking;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a promotion asks for, point by point, beside the verdict on it: what the verdict calls
 * a reason is a point that fails, and all other points hold.
 */
public final class Checklist {
  private static final Set<ReasonCode> KNOWN =
      Set.of(
          ReasonCode.CODE_NOT_FOUND,
          ReasonCode.CODE_DISABLED,
          ReasonCode.RECIPIENT_MISMATCH,
          ReasonCode.NOT_CONFIRMED);
  private static final Set<ReasonCode> RUNNING =
      Set.of(
          ReasonCode.PROMOTION_INACTIVE,
          ReasonCode.NOT_STARTED,
          ReasonCode.EXPIRED,
          ReasonCode.OUTSIDE_HOURS);
  private static final Set<ReasonCode> LEFT =
      Set.of(
          ReasonCode.LIMIT_ACCOUNT_REACHED,
          ReasonCode.LIMIT_CODE_REACHED,
          ReasonCode.LIMIT_TOTAL_REACHED,
          ReasonCode.BUDGET_EXHAUSTED);
  private static final Set<ReasonCode> TOGETHER =
      Set.of(ReasonCode.ALREADY_APPLIED, ReasonCode.NOT_COMBINABLE);

  private final Promotion promotion;
  private final Situation situation;
  private final List<Reason> reasons;
  private final List<Point> points = new ArrayList<>();

  private Checklist(Promotion promotion, Situation situation, Verdict verdict) {
    this.promotion = promotion;
    this.situation = situation;
    this.reasons =
        switch (verdict) {
          case Verdict.Eligible _ -> List.of();
          case Verdict.Ineligible(var why) -> why;
        };
  }

  /** Of a code that is not known there is one point only, and it fails. */
  public static List<Point> of(
      @Nullable Promotion promotion, Situation situation, Verdict verdict) {
    if (verdict instanceof Verdict.Ineligible(var why)) {
      var unknown = why.stream().filter(r -> KNOWN.contains(r.code())).findFirst();
      if (unknown.isPresent()) {
        return List.of(new Point(new Asked.Known(), unknown.get()));
      }
    }
    return new Checklist(Objects.requireNonNull(promotion), situation, verdict).all();
  }

  private List<Point> all() {
    add(new Asked.Running(promotion.window()), RUNNING);
    Currency currency = promotion.effect().reduction().currency();
    if (currency != null) {
      add(new Asked.InCurrency(currency), Set.of(ReasonCode.CURRENCY_MISMATCH));
    }
    conditions();
    Effect effect = promotion.effect();
    List<String> items =
        situation.order().items().stream().filter(effect::touches).map(OrderItem::id).toList();
    add(new Asked.Covering(effect.selector(), items), Set.of(ReasonCode.PRODUCT_NOT_ELIGIBLE));
    add(new Asked.Left(promotion.limits()), LEFT);
    Stacking stacking = promotion.stacking();
    if (stacking.exclusive() || stacking.category() != null || has(TOGETHER)) {
      add(new Asked.Together(stacking), TOGETHER);
    }
    if (has(Set.of(ReasonCode.NO_EFFECT))) {
      add(new Asked.Saving(), Set.of(ReasonCode.NO_EFFECT));
    }
    return List.copyOf(points);
  }

  private void add(Asked asked, Set<ReasonCode> about) {
    List<Reason> failed = reasons.stream().filter(r -> about.contains(r.code())).toList();
    if (failed.isEmpty()) {
      points.add(new Point(asked, null));
    }
    failed.forEach(r -> points.add(new Point(asked, r)));
  }

  private boolean has(Set<ReasonCode> codes) {
    return reasons.stream().anyMatch(r -> codes.contains(r.code()));
  }

  private void conditions() {
    List<Condition> parts =
        promotion.conditions() instanceof Condition.All(var each)
            ? each
            : List.of(promotion.conditions());
    parts.forEach(this::condition);
  }

  private void condition(Condition part) {
    boolean holds = Eligibility.holds(promotion, part, situation);
    Asked asked = asked(part);
    points.add(new Point(asked, holds ? null : why(part, asked)));
  }

  private Asked asked(Condition part) {
    if (part instanceof Condition.Clause(var field, var operator, var operands)
        && field.isOrderAmount()
        && operator == Operator.GTE
        && operands.getFirst() instanceof Operand.Whole(var needed)) {
      boolean eligibleOnly = field == Field.ORDER_ELIGIBLE_AMOUNT;
      var order = situation.order();
      long found = eligibleOnly ? order.eligibleAmount(promotion.effect()) : order.amount();
      return new Asked.Minimum(needed, found, eligibleOnly, order.currency());
    }
    return new Asked.Holding(part);
  }

  /** The verdict's own reason for it, where it names one. */
  private Reason why(Condition part, Asked asked) {
    if (asked instanceof Asked.Minimum(var needed, var found, var eligibleOnly, var currency)) {
      return new Reason.BelowMinimum(needed, found, eligibleOnly, currency);
    }
    return reasons.stream()
        .filter(r -> r instanceof Reason.ClauseFailed failed && within(failed.clause(), part))
        .findFirst()
        .orElseGet(() -> new Reason.Plain(ReasonCode.CONDITION_FAILED));
  }

  private static boolean within(Condition.Clause clause, Condition part) {
    return switch (part) {
      case Condition.All(var parts) -> parts.stream().anyMatch(p -> within(clause, p));
      case Condition.Any(var parts) -> parts.stream().anyMatch(p -> within(clause, p));
      case Condition.Not(var inner) -> within(clause, inner);
      case Condition.Clause own -> own.equals(clause);
    };
  }
}

package dev.penny.eligibility.nearmiss;

import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Field;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.OrderItem;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Window;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The amounts of one good at which the answer can turn from no to yes when more and more of it is
 * added: where a bound of the conditions is met, where the good becomes dearer than a unit of the
 * order and takes its place, and where the effect begins to take anything off.
 */
final class Amounts {
  private static final String ALONE = "ALONE";

  private final Promotion promotion;
  private final Situation situation;
  private final Good good;
  private final long most;
  private final Rulebook bare;

  Amounts(Promotion promotion, Situation situation, Good good, long most) {
    this.promotion = promotion;
    this.situation = situation;
    this.good = good;
    this.most = most;
    var stripped =
        new Promotion(
            promotion.id(),
            Promotion.Status.ACTIVE,
            Window.always(promotion.window().zone()),
            Condition.NONE,
            promotion.effect(),
            promotion.stacking(),
            Limits.NONE);
    this.bare =
        new Rulebook(
            List.of(stripped), List.of(new Coupon(ALONE, promotion.id(), true, null)), List.of());
  }

  NavigableSet<Long> all() {
    if (good.price() != null) {
      return new TreeSet<>(List.of(good.price()));
    }
    var starts = new TreeSet<Long>(List.of(1L));
    for (OrderItem item : rivals()) {
      long unit = Math.floorDiv(item.amount(), item.quantity());
      starts.add(unit);
      starts.add(unit + 1);
    }
    var amounts = new TreeSet<Long>(starts);
    bounds(amounts);
    var within = new TreeSet<>(starts.tailSet(1L));
    for (long start : within) {
      Long next = within.higher(start);
      firstEffect(start, next == null ? most : Math.min(most, next - 1), amounts);
    }
    return new TreeSet<>(amounts.tailSet(1L).headSet(most + 1));
  }

  /** Where only so many units count, a dearer one takes the place of another. */
  private List<OrderItem> rivals() {
    return promotion.effect().maxUnits() == null ? List.of() : situation.order().items();
  }

  private void bounds(Set<Long> into) {
    var order = situation.order();
    for (Condition.Clause clause : Clauses.of(promotion.conditions())) {
      if (clause.field().isOrderAmount()) {
        long now =
            clause.field() == Field.ORDER_AMOUNT
                ? order.amount()
                : order.eligibleAmount(promotion.effect());
        for (Operand operand : clause.operands()) {
          if (operand instanceof Operand.Whole(var bound)) {
            into.add(bound - now);
            into.add(bound - now + 1);
          }
        }
      }
    }
  }

  /** Between two starts more never takes less off, so the first amount is found by halving. */
  private void firstEffect(long from, long to, Set<Long> into) {
    if (from > to || !takesSomething(to)) {
      return;
    }
    long low = from;
    long high = to;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (takesSomething(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    into.add(low);
  }

  private boolean takesSomething(long amount) {
    var changed = situation.with(new Edit.Add(good, amount).of(situation.order()));
    return Eligibility.assess(bare, changed, List.of(ALONE)).discount() > 0;
  }
}

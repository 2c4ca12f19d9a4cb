package dev.penny.eligibility;

import dev.penny.eligibility.Flaw.Kind;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Effect;
import dev.penny.promotion.Field;
import dev.penny.promotion.Limits;
import dev.penny.promotion.Operand;
import dev.penny.promotion.Operator;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with promotions before they go live. */
public final class Flaws {
  private static final int DAYS_OF_A_WEEK = 7;

  private final Promotion promotion;
  private final List<Flaw> found = new ArrayList<>();

  private Flaws(Promotion promotion) {
    this.promotion = promotion;
  }

  /**
   * Every flaw of these promotions and of them together with those that are in force; none: they
   * may go live.
   */
  public static List<Flaw> of(List<Promotion> promotions, Collection<Promotion> others) {
    var found = new ArrayList<Flaw>();
    for (int i = 0; i < promotions.size(); i++) {
      Promotion one = promotions.get(i);
      found.addAll(new Flaws(one).alone());
      var rivals = new ArrayList<>(promotions.subList(i + 1, promotions.size()));
      others.stream().filter(o -> !isAmong(promotions, o)).forEach(rivals::add);
      rivals.stream().filter(r -> clash(one, r)).forEach(r -> found.add(overlap(one, r)));
    }
    return found;
  }

  private static boolean isAmong(List<Promotion> promotions, Promotion other) {
    return promotions.stream().anyMatch(p -> p.id().equals(other.id()));
  }

  private List<Flaw> alone() {
    if (Contradictions.in(promotion.conditions())) {
      add(Kind.NEVER_HOLDS, "conditions", "No order can ever meet these conditions.");
    }
    window(promotion.window());
    effect(promotion.effect());
    limits(promotion.limits());
    currency(promotion.effect().reduction().currency(), promotion.conditions());
    return found;
  }

  private void window(Window window) {
    var from = window.from();
    var to = window.to();
    if (from == null || to == null || window.weekdays().isEmpty()) {
      return;
    }
    LocalDate last = to.minusNanos(1).toLocalDate();
    LocalDate day = from.toLocalDate();
    for (int i = 0; i < DAYS_OF_A_WEEK && !day.isAfter(last); i++) {
      if (window.weekdays().contains(day.getDayOfWeek())) {
        return;
      }
      day = day.plusDays(1);
    }
    add(Kind.NEVER_HOLDS, "valid.weekdays", "None of these weekdays falls into the window.");
  }

  private void effect(Effect effect) {
    boolean nothing =
        switch (effect.reduction()) {
          case Effect.Percent(var rate) -> rate.percent().signum() == 0;
          case Effect.Fixed(var minor, var _) -> minor == 0;
          case Effect.FixedPrice _, Effect.FreeCycles _ -> false;
        };
    if (nothing) {
      add(Kind.NO_EFFECT, "effect.value", "It takes nothing off.");
    }
    Long most = effect.maxAmount();
    if (most != null && most == 0) {
      add(Kind.NO_EFFECT, "effect.max_amount", "It may take nothing off.");
    }
    var selector = effect.selector();
    if (isEmpty(selector.chargeCodes()) || isEmpty(selector.products())) {
      add(Kind.NEVER_HOLDS, "effect.selector", "An empty list selects no item.");
    }
  }

  private static boolean isEmpty(@Nullable Collection<String> selected) {
    return selected != null && selected.isEmpty();
  }

  private void limits(Limits limits) {
    none(limits.perAccount(), "per_account");
    none(limits.perCode(), "per_code");
    none(limits.total(), "total");
    none(limits.budgetMinor(), "budget_minor");
  }

  private void none(@Nullable Long limit, String name) {
    if (limit != null && limit < 1) {
      add(Kind.NO_USE_ALLOWED, "limits." + name, "A limit of " + limit + " allows no use at all.");
    }
  }

  /** An order of another currency than the effect's can never get it. */
  private void currency(@Nullable Currency needed, Condition conditions) {
    if (needed == null) {
      return;
    }
    var both =
        new Condition.All(
            List.of(
                conditions,
                new Condition.Clause(
                    Field.ORDER_CURRENCY,
                    Operator.EQ,
                    List.of(new Operand.Text(needed.getCurrencyCode())))));
    if (Contradictions.in(both) && !Contradictions.in(conditions)) {
      add(
          Kind.CURRENCIES_MIXED,
          "effect.currency",
          "The conditions ask for orders in another currency than " + needed + ".");
    }
  }

  private static boolean clash(Promotion one, Promotion other) {
    return one.stacking().exclusive()
        && other.stacking().exclusive()
        && one.stacking().order() == other.stacking().order()
        && one.status() == Promotion.Status.ACTIVE
        && other.status() == Promotion.Status.ACTIVE
        && before(one.window().starts(), other.window().ends())
        && before(other.window().starts(), one.window().ends());
  }

  private static boolean before(@Nullable Instant start, @Nullable Instant end) {
    return start == null || end == null || start.isBefore(end);
  }

  private static Flaw overlap(Promotion one, Promotion other) {
    return new Flaw(
        one.id(),
        Kind.EXCLUSIVES_OVERLAP,
        "stacking",
        "It is exclusive and so is "
            + other.id()
            + ", at the same time: give them different places in the order.");
  }

  private void add(Kind kind, String part, String why) {
    found.add(new Flaw(promotion.id(), kind, part, why));
  }
}

package dev.penny.eligibility.nearmiss;

import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.promotion.Condition;
import dev.penny.promotion.Field;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import java.util.List;
import java.util.Optional;

/** Which reasons no change of order or moment can mend. */
final class Fixity {
  private final Promotion promotion;
  private final Situation situation;

  Fixity(Promotion promotion, Situation situation) {
    this.promotion = promotion;
    this.situation = situation;
  }

  List<Reason> stuck(Verdict.Ineligible verdict) {
    boolean never = always(promotion.conditions()).filter(holds -> !holds).isPresent();
    return verdict.reasons().stream().filter(r -> stays(r, never)).toList();
  }

  private boolean stays(Reason reason, boolean conditionsNever) {
    return switch (reason) {
      case Reason.Plain(var code) ->
          switch (code) {
            case CONDITION_FAILED -> conditionsNever;
            case NO_EFFECT, NOT_CONFIRMED -> false;
            default -> true;
          };
      case Reason.Inactive _, Reason.Expired _, Reason.WrongCurrency _, Reason.AlreadyApplied _ ->
          true;
      case Reason.LimitReached limit -> limit.used() - limit.held() >= limit.limit();
      case Reason.ClauseFailed _, Reason.BelowMinimum _ -> conditionsNever;
      case Reason.NotStarted _,
          Reason.OutsideHours _,
          Reason.NothingSelected _,
          Reason.OverBudget _,
          Reason.NotCombinable _,
          Reason.ReservationEnded _ ->
          false;
    };
  }

  /**
   * The answer of a tree that no change can alter: present where clauses about the account (which
   * stay) decide it, whatever the others say.
   */
  private Optional<Boolean> always(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> decided(parts, false);
      case Condition.Any(var parts) -> decided(parts, true);
      case Condition.Not(var part) -> always(part).map(holds -> !holds);
      case Condition.Clause clause ->
          stays(clause.field())
              ? Optional.of(Eligibility.holds(promotion, clause, situation))
              : Optional.empty();
    };
  }

  /** One part with the deciding answer decides; otherwise all must be known. */
  private Optional<Boolean> decided(List<Condition> parts, boolean deciding) {
    boolean open = false;
    for (Condition part : parts) {
      Optional<Boolean> known = always(part);
      if (known.isPresent() && known.get() == deciding) {
        return known;
      }
      open |= known.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(!deciding);
  }

  private static boolean stays(Field field) {
    return field.about() == Field.About.ACCOUNT
        || field == Field.ORDER_CHANNEL
        || field == Field.ORDER_TAGS
        || field == Field.ORDER_CURRENCY;
  }
}

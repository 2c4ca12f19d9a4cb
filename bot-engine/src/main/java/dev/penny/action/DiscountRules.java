package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.money.Money;
import dev.penny.promotion.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Decides about what is taken off a bill by hand. How much it comes to was worked out by whoever
 * asks; that it is a discount of the next bill is looked at again when it is applied.
 */
record DiscountRules(Policy policy, Cases cases, Headroom room, Actor actor) {

  /** Given at once within the limits, else kept for somebody with more authority. */
  Answer give(Action.GiveDiscount wished, CaseId id) {
    Discount discount = wished.discount();
    if (discount.amount().signum() <= 0) {
      return refused(Rule.AMOUNT, null);
    }
    if (isPromised(discount)) {
      return refused(Rule.ASKED_ALREADY, null);
    }
    Refusal waiver = waiver(discount);
    if (waiver != null && waiver.override() == null) {
      return new Answer.Refused(waiver);
    }
    Refusal over = waiver == null ? room.over(Purse.DISCOUNT, discount.amount()) : waiver;
    return over == null ? new Answer.Done(id, discount.amount()) : new Answer.Waits(id, over);
  }

  /** A code is kept to once for one bill. */
  private boolean isPromised(Discount discount) {
    return discount.ground() instanceof Discount.Ground.Promise(var code, _, _)
        && cases.discounts().stream()
            .filter(c -> c.stands() && c.discount().after().equals(discount.after()))
            .anyMatch(c ->
                c.discount().ground() instanceof Discount.Ground.Promise(var other, _, _)
                    && other.equals(code));
  }

  /** What of a promotion's rules this actor may not set aside; null: all that is in the way. */
  private @Nullable Refusal waiver(Discount discount) {
    Refusal no = null;
    if (discount.ground() instanceof Discount.Ground.Promise(_, _, var waived)) {
      for (ReasonCode reason : waived) {
        Level level = policy.waives().get(reason);
        boolean higher = no == null || level == null || !level(no).reaches(level);
        if ((level == null || !actor.level().reaches(level)) && higher) {
          no = Refusal.of(Rule.NOT_WAIVED, policy, level);
          if (level == null) {
            return no;
          }
        }
      }
    }
    return no;
  }

  private static Level level(Refusal no) {
    return no.override() == null ? Level.ADMIN : no.override();
  }

  Answer decide(Action.DecideDiscount decision) {
    DiscountCase known = cases.discount(decision.id());
    if (known == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    return switch (decision.ruling()) {
      case APPROVE -> approve(known);
      case REFUSE ->
          known.standing() == Standing.WAITING
              ? new Answer.Done(known.id(), null)
              : refused(Rule.STANDING, null);
      case REVERSE -> {
        Money posted = known.posted();
        yield known.standing() == Standing.POSTED && posted != null
            ? new Answer.Done(known.id(), posted.negated())
            : refused(Rule.STANDING, null);
      }
    };
  }

  private Answer approve(DiscountCase known) {
    if (known.standing() != Standing.WAITING) {
      return refused(Rule.STANDING, null);
    }
    if (known.by().equals(actor)) {
      return refused(Rule.FOUR_EYES, actor.level());
    }
    Refusal waiver = waiver(known.discount());
    Money amount = known.discount().amount();
    Refusal over = waiver == null ? room.over(Purse.DISCOUNT, amount) : waiver;
    return over == null ? new Answer.Done(known.id(), amount) : new Answer.Refused(over);
  }

  private Answer refused(Rule rule, @Nullable Level override) {
    return new Answer.Refused(Refusal.of(rule, policy, override));
  }
}

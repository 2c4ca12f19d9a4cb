package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is asked for and done about payments. What a request says of the books was looked up
 * by whoever made it; whether it still holds is looked at again when it is applied.
 */
record RemedyRules(Policy policy, Cases cases, Headroom room, Actor actor) {

  /** Kept for somebody else, whoever asks: nobody moves money alone. */
  Answer request(Action.RequestRemedy asked, CaseId id) {
    Remedy remedy = asked.remedy();
    Money amount = remedy.amount();
    if (amount != null && amount.signum() <= 0) {
      return refused(Rule.AMOUNT, null);
    }
    if (cases.remedies().stream()
        .anyMatch(c -> c.stands() && c.remedy().subject().equals(remedy.subject()))) {
      return refused(Rule.ASKED_ALREADY, Level.AGENT);
    }
    Refusal no =
        switch (remedy) {
          case Remedy.PayOut out -> against(out);
          case Remedy.Reallocation move -> addsUp(move) ? null : refusal(Rule.AMOUNT, null);
          case Remedy.Trace _ -> null;
        };
    return no == null
        ? new Answer.Waits(id, refusal(Rule.NEEDS_APPROVAL, approver(remedy)))
        : new Answer.Refused(no);
  }

  private @Nullable Refusal against(Remedy.PayOut out) {
    boolean mayAnyway = actor.level().reaches(Level.LEAD);
    if (out.source() instanceof Remedy.Source.OfCredit && !mayAnyway) {
      return refusal(Rule.CREDIT_STAYS, Level.LEAD);
    }
    return out.overdue().signum() > 0 && !mayAnyway
        ? new Refusal(Rule.OVERDUE_FIRST, policy.version(), Level.LEAD, out.overdue(), null)
        : null;
  }

  private static boolean addsUp(Remedy.Reallocation move) {
    Money sum = Money.zero(move.amount().currency());
    for (Remedy.Part part : move.parts()) {
      if (part.amount().signum() <= 0) {
        return false;
      }
      sum = sum.plus(part.amount());
    }
    return sum.equals(move.amount());
  }

  private Level approver(Remedy remedy) {
    return policy.level(
        switch (remedy) {
          case Remedy.Reallocation _ -> Kind.APPROVE_REALLOCATION;
          case Remedy.PayOut _ -> Kind.APPROVE_REFUND;
          case Remedy.Trace _ -> Kind.CONFIRM_TRACE;
        });
  }

  Answer decide(Action.DecideRemedy decision) {
    RemedyCase known = cases.remedy(decision.id());
    if (known == null || !isOf(decision.kind(), known.remedy())) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    return switch (decision.ruling()) {
      case APPROVE -> approve(known);
      case REFUSE ->
          known.standing() == Standing.WAITING
              ? new Answer.Done(known.id(), null)
              : refused(Rule.STANDING, null);
      case REVERSE ->
          known.standing() == Standing.POSTED
              ? new Answer.Done(
                  known.id(), known.posted() == null ? null : known.posted().negated())
              : refused(Rule.STANDING, null);
    };
  }

  private Answer approve(RemedyCase known) {
    if (known.standing() != Standing.WAITING) {
      return refused(Rule.STANDING, null);
    }
    if (known.by().equals(actor)) {
      return refused(Rule.FOUR_EYES, actor.level());
    }
    Money gives = gives(known.remedy());
    if (gives == null) {
      return new Answer.Done(known.id(), null);
    }
    Purse purse = known.remedy() instanceof Remedy.PayOut ? Purse.REFUND : Purse.GOODWILL;
    Refusal over = room.over(purse, gives);
    return over == null ? new Answer.Done(known.id(), gives) : new Answer.Refused(over);
  }

  /** What the company gives or pays with it. */
  private static @Nullable Money gives(Remedy remedy) {
    return switch (remedy) {
      case Remedy.Reallocation move -> move.fee() == null ? null : move.fee().amount();
      case Remedy.PayOut out -> out.amount();
      case Remedy.Trace _ -> null;
    };
  }

  private static boolean isOf(Kind decision, Remedy remedy) {
    return switch (remedy) {
      case Remedy.Reallocation _ ->
          decision == Kind.APPROVE_REALLOCATION
              || decision == Kind.REFUSE_REALLOCATION
              || decision == Kind.REVERSE_REALLOCATION;
      case Remedy.PayOut _ ->
          decision == Kind.APPROVE_REFUND
              || decision == Kind.REFUSE_REFUND
              || decision == Kind.REVERSE_REFUND;
      case Remedy.Trace _ -> decision == Kind.CONFIRM_TRACE || decision == Kind.REFUSE_TRACE;
    };
  }

  private Refusal refusal(Rule rule, @Nullable Level override) {
    return Refusal.of(rule, policy, override);
  }

  private Answer refused(Rule rule, @Nullable Level override) {
    return new Answer.Refused(refusal(rule, override));
  }
}

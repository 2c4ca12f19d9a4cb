package dev.penny.action;

import dev.penny.action.RequestCase.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what was refused is done all the same: by whom the refusal names (what a rule
 * refused), or by whom the table names (what a person refused), while it still fits the day and
 * nothing has taken its place.
 */
record OverruleRules(Policy policy, Cases cases, Actor actor, Instant now) {

  Answer decide(CaseId id) {
    RefusedCase ruled = cases.refused(id);
    if (ruled != null) {
      return ruled(ruled);
    }
    RequestCase request = cases.request(id);
    if (request == null || request.standing() != Standing.REFUSED) {
      boolean known = request != null || cases.dispute(id) != null || cases.remedy(id) != null;
      return refused(known ? Rule.STANDING : Rule.NO_SUCH_CASE, null);
    }
    Answer no = against(policy.overrules(), request.steps().getLast().actor());
    if (no != null) {
      return no;
    }
    return isPast(request.wish()) || waits(request.wish().kind())
        ? refused(Rule.STANDING, null)
        : new Answer.Done(id, null);
  }

  private Answer ruled(RefusedCase ruled) {
    Level needed = ruled.why().override();
    Answer no =
        needed == null ? refused(Rule.STANDING, null) : against(needed, ruled.asked().actor());
    if (no != null) {
      return no;
    }
    Rule rule = inItsPlace(ruled.asked().action());
    if (rule != null) {
      return refused(rule, null);
    }
    // Money still takes a second person.
    return ruled.asked().action() instanceof Action.RequestRemedy
        ? new Answer.Waits(
            ruled.id(), Refusal.of(Rule.NEEDS_APPROVAL, policy, policy.level(Kind.APPROVE_REFUND)))
        : new Answer.Done(ruled.id(), null);
  }

  /** What stands in the way by now; null: nothing does. */
  private @Nullable Rule inItsPlace(Action asked) {
    if (asked instanceof Action.OpenDispute(_, var line, _, _, _, _)) {
      return cases.openOf(line.invoice(), line.item()) != null
          ? Rule.DISPUTED_ALREADY
          : cases.upheldOf(line.invoice(), line.item()) != null ? Rule.CORRECTED_ALREADY : null;
    }
    if (asked instanceof Action.RequestRemedy(_, var remedy, _)) {
      return cases.remedyOf(remedy.subject()) != null ? Rule.ASKED_ALREADY : null;
    }
    boolean fits =
        asked instanceof Action.Request(_, var wish, _) && !isPast(wish) && !waits(wish.kind());
    return fits ? null : Rule.STANDING;
  }

  private @Nullable Answer against(Level needed, Actor other) {
    if (!actor.level().reaches(needed)) {
      return refused(Rule.LEVEL, needed);
    }
    return actor.equals(other) ? refused(Rule.FOUR_EYES, needed) : null;
  }

  /** The first day of what was asked for is over: it would have to be worked out anew. */
  private boolean isPast(Wish wish) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first =
        switch (wish) {
          case Wish.TimeToPay time -> time.parts().getFirst().due();
          case Wish.ChangePlan change -> change.at();
          case Wish.EndService end -> end.end();
          case Wish.Proof _ -> today;
        };
    return first.isBefore(today);
  }

  private boolean waits(Kind kind) {
    return cases.requests(kind).stream().anyMatch(r -> r.standing() == Standing.WAITING);
  }

  private Answer refused(Rule rule, @Nullable Level override) {
    return new Answer.Refused(Refusal.of(rule, policy, override));
  }
}

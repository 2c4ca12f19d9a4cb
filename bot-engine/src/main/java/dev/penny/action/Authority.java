package dev.penny.action;

import dev.penny.action.CreditCase.Standing;
import dev.penny.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides an action on what the books say at that moment. The ledger calls it while it alone may
 * write, so that two actions at once cannot both fit into the rest of a limit.
 */
public final class Authority {
  private final Policy policy;
  private final Cases cases;
  private final Headroom room;
  private final String key;
  private final Actor actor;
  private final Instant now;

  /**
   * @param cases of the action's account
   * @param givenToday what the actor's purse has given today (in the zone of the policy), over all
   *     accounts
   */
  public Authority(
      Policy policy,
      Cases cases,
      BiFunction<Purse, Currency, Money> givenToday,
      String key,
      Actor actor,
      Instant now) {
    this.policy = policy;
    this.cases = cases;
    this.room = new Headroom(policy, cases, givenToday, actor, now);
    this.key = key;
    this.actor = actor;
    this.now = now;
  }

  public Answer decide(Action action) {
    Level needed = policy.level(action.kind());
    if (!actor.level().reaches(needed)) {
      return refused(Rule.LEVEL, needed);
    }
    if (!actor.level().isStaff() && !actor.id().equals(action.account().value())) {
      return refused(Rule.OWN_ACCOUNT, Level.AGENT);
    }
    if (action.why().isBlank()) {
      return refused(Rule.REASON_MISSING, null);
    }
    return switch (action) {
      case Action.RequestCredit asked -> request(asked);
      case Action.ApproveCredit approved -> approve(approved);
      case Action.RefuseCredit(_, var id, _) -> refuse(id);
      case Action.ReverseCredit(_, var id, _) -> reverse(id);
      case Action.OpenDispute dispute -> open(dispute);
      case Action.MoveDispute(_, var id, var step, _) -> move(id, step);
      case Action.CorrectFault correction -> correct(correction);
      case Action.Request(_, var wish, _) -> requests().request(wish);
      case Action.Settle(_, var id, var verdict, _) -> requests().settle(id, verdict);
      case Action.SendProof(_, var id, _, _) -> requests().send(id);
      case Action.Overrule(_, var id, _) -> new OverruleRules(policy, cases, actor, now).decide(id);
      case Action.RequestRemedy asked -> remedies().request(asked, CaseId.of(asked.kind(), key));
      case Action.DecideRemedy decision -> remedies().decide(decision);
      case Action.GiveDiscount wished -> discounts().give(wished, CaseId.of(wished.kind(), key));
      case Action.DecideDiscount decision -> discounts().decide(decision);
      case Action.UseCodes(_, var used, _, _) ->
          new Answer.Done(new CaseId(used.reference()), null);
    };
  }

  private RequestRules requests() {
    return new RequestRules(policy, cases, actor, key, now);
  }

  private DiscountRules discounts() {
    return new DiscountRules(policy, cases, room, actor);
  }

  private RemedyRules remedies() {
    return new RemedyRules(policy, cases, room, actor);
  }

  /** Given at once within the limits, else kept for somebody with more authority. */
  private Answer request(Action.RequestCredit asked) {
    Money amount = asked.amount();
    if (amount != null && amount.signum() <= 0) {
      return refused(Rule.AMOUNT, null);
    }
    boolean waits = cases.credits().stream().anyMatch(c -> c.standing() == Standing.WAITING);
    if (waits && !actor.level().isStaff()) {
      return refused(Rule.WAITS_ALREADY, Level.AGENT);
    }
    CaseId id = CaseId.of(asked.kind(), key);
    if (amount == null) {
      return new Answer.Waits(id, Refusal.of(Rule.AMOUNT, policy, Level.AGENT));
    }
    Refusal over = room.over(Purse.GOODWILL, amount);
    return over == null ? new Answer.Done(id, amount) : new Answer.Waits(id, over);
  }

  private Answer approve(Action.ApproveCredit approved) {
    CreditCase credit = cases.credit(approved.credit());
    if (credit == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    if (credit.standing() != Standing.WAITING) {
      return refused(Rule.STANDING, null);
    }
    if (credit.by().equals(actor)) {
      return refused(Rule.FOUR_EYES, actor.level());
    }
    Money amount = approved.amount() == null ? credit.wanted() : approved.amount();
    if (amount == null || amount.signum() <= 0) {
      return refused(Rule.AMOUNT, null);
    }
    Refusal over = room.over(Purse.GOODWILL, amount);
    return over == null ? new Answer.Done(credit.id(), amount) : new Answer.Refused(over);
  }

  private Answer refuse(CaseId id) {
    CreditCase credit = cases.credit(id);
    if (credit == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    return credit.standing() == Standing.WAITING
        ? new Answer.Done(id, null)
        : refused(Rule.STANDING, null);
  }

  private Answer reverse(CaseId id) {
    CreditCase credit = cases.credit(id);
    if (credit == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    Money posted = credit.posted();
    return credit.standing() == Standing.POSTED && posted != null
        ? new Answer.Done(id, posted.negated())
        : refused(Rule.STANDING, null);
  }

  private Answer open(Action.OpenDispute dispute) {
    if (dispute.amount().signum() <= 0) {
      return refused(Rule.AMOUNT, null);
    }
    var disputed = dispute.disputed();
    if (cases.openOf(disputed.invoice(), disputed.item()) != null) {
      return refused(Rule.DISPUTED_ALREADY, null);
    }
    if (cases.upheldOf(disputed.invoice(), disputed.item()) != null) {
      return refused(Rule.CORRECTED_ALREADY, null);
    }
    LocalDate first =
        now.atZone(policy.zone()).toLocalDate().minusDays(policy.disputes().windowDays());
    boolean late = disputed.issued().isBefore(first) && dispute.finding() == null;
    if (late && !actor.level().isStaff()) {
      return new Answer.Refused(
          new Refusal(Rule.TOO_LATE, policy.version(), Level.AGENT, null, first));
    }
    return new Answer.Done(CaseId.of(dispute.kind(), key), null);
  }

  /** A line is given back once; one that a dispute is about is decided there. */
  private Answer correct(Action.CorrectFault correction) {
    var line = correction.disputed();
    if (correction.amount().signum() <= 0) {
      return refused(Rule.AMOUNT, null);
    }
    if (cases.openOf(line.invoice(), line.item()) != null) {
      return refused(Rule.DISPUTED_ALREADY, null);
    }
    if (cases.upheldOf(line.invoice(), line.item()) != null) {
      return refused(Rule.CORRECTED_ALREADY, null);
    }
    Refusal over = room.over(Purse.CORRECTION, correction.amount());
    return over == null
        ? new Answer.Done(CaseId.of(correction.kind(), key), correction.amount())
        : new Answer.Refused(over);
  }

  private Answer move(CaseId id, Action.Step step) {
    DisputeCase dispute = cases.dispute(id);
    if (dispute == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    if (!follows(dispute.standing(), step)) {
      return refused(Rule.STANDING, null);
    }
    if (step != Action.Step.UPHOLD) {
      return new Answer.Done(id, null);
    }
    Refusal over = room.over(Purse.GOODWILL, dispute.amount());
    return over == null ? new Answer.Done(id, dispute.amount()) : new Answer.Refused(over);
  }

  /** The status machine of a dispute. */
  public static boolean follows(DisputeCase.Standing standing, Action.Step step) {
    return switch (standing) {
      case OPENED -> true;
      case EVIDENCE_WANTED -> step != Action.Step.ASK_EVIDENCE;
      case UNDER_REVIEW -> step != Action.Step.REVIEW;
      case UPHELD, REFUSED, WITHDRAWN -> false;
    };
  }

  private Answer refused(Rule rule, @Nullable Level override) {
    return new Answer.Refused(Refusal.of(rule, policy, override));
  }
}

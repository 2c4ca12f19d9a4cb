package dev.penny.action;

import dev.penny.action.RequestCase.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Decides requests and what follows them, on what the books say at that moment. Pure. */
final class RequestRules {
  /** A local day differs from that of UTC by one at most. */
  private static final int ZONES = 1;

  private static final int LONGEST_MONTH = 31;

  private final Policy policy;
  private final Cases cases;
  private final Actor actor;
  private final String key;
  private final Instant now;

  RequestRules(Policy policy, Cases cases, Actor actor, String key, Instant now) {
    this.policy = policy;
    this.cases = cases;
    this.actor = actor;
    this.key = key;
    this.now = now;
  }

  Answer request(Wish wish) {
    if (!(wish instanceof Wish.Proof) && waits(wish.kind())) {
      return refused(Rule.WAITS_ALREADY, Level.AGENT);
    }
    CaseId id = CaseId.of(wish.kind(), key);
    return switch (wish) {
      case Wish.Proof _ -> new Answer.Done(id, null);
      case Wish.ChangePlan _ -> decidedBy(id, policy.changeDecides());
      case Wish.EndService _ -> decidedBy(id, policy.endDecides());
      case Wish.TimeToPay time -> time(id, time);
    };
  }

  private boolean waits(Kind kind) {
    return cases.requests(kind).stream().anyMatch(r -> r.standing() == Standing.WAITING);
  }

  private Answer decidedBy(CaseId id, Level decides) {
    return actor.level().reaches(decides)
        ? new Answer.Done(id, null)
        : new Answer.Waits(id, Refusal.of(Rule.DECIDED_BY, policy, decides));
  }

  private Answer time(CaseId id, Wish.TimeToPay time) {
    if (Math.abs(ChronoUnit.DAYS.between(today(), time.asked())) > ZONES
        || time.balance().signum() <= 0
        || time.parts().getFirst().due().isBefore(time.asked())
        || !inOrder(time)) {
      return refused(Rule.AMOUNT, null);
    }
    Refusal no = actor.level().reaches(Level.LEAD) ? null : against(time);
    if (no != null) {
      return new Answer.Refused(no);
    }
    var row = policy.time().row(time.balance(), time.past(), cases.open().size());
    return decidedBy(id, row == null ? Level.LEAD : row.decides());
  }

  /** What the table does not give; a lead may give it all the same. */
  private @Nullable Refusal against(Wish.TimeToPay time) {
    TimeTable table = policy.time();
    LocalDate frees = table.frees(cases);
    if (frees != null && time.asked().isBefore(frees)) {
      return new Refusal(Rule.TIME_AGAIN, policy.version(), Level.LEAD, null, frees);
    }
    var row = table.row(time.balance(), time.past(), cases.open().size());
    if (row == null) {
      return Refusal.of(Rule.TIME_NONE, policy, Level.LEAD);
    }
    return isWithin(time, row, table) ? null : Refusal.of(Rule.TIME_TOO_MUCH, policy, Level.LEAD);
  }

  private LocalDate today() {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static boolean isWithin(Wish.TimeToPay time, TimeTable.Row row, TimeTable table) {
    LocalDate first = time.parts().getFirst().due();
    return switch (time.shape()) {
      case LATER -> {
        LocalDate from = time.due().isAfter(time.asked()) ? time.due() : time.asked();
        yield time.parts().size() == 1 && !first.isAfter(from.plusDays(row.days()));
      }
      case PARTS -> {
        int parts = time.parts().size();
        yield parts <= table.mostParts(row, time.balance())
            && !first.isAfter(time.asked().plusDays(table.firstDays()))
            && !time.ends().isAfter(first.plusDays((long) (parts - 1) * LONGEST_MONTH));
      }
    };
  }

  private static boolean inOrder(Wish.TimeToPay time) {
    LocalDate before = LocalDate.MIN;
    for (Wish.Part part : time.parts()) {
      if (!part.due().isAfter(before) || part.amount().signum() <= 0) {
        return false;
      }
      before = part.due();
    }
    return true;
  }

  Answer settle(CaseId id, Action.Verdict verdict) {
    RequestCase request = cases.request(id);
    if (request == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    return switch (verdict) {
      case APPROVE -> request.waitsForStaff() ? approve(request) : refused(Rule.STANDING, null);
      case REFUSE ->
          request.waitsForStaff() ? new Answer.Done(id, null) : refused(Rule.STANDING, null);
      case WITHDRAW -> withdraw(request);
    };
  }

  private Answer approve(RequestCase request) {
    boolean asked = request.wish() instanceof Wish.Proof;
    if (!asked && request.by().equals(actor)) {
      return refused(Rule.FOUR_EYES, actor.level());
    }
    Refusal why = request.waitsFor();
    Level decides = why == null ? null : why.override();
    return decides == null || actor.level().reaches(decides)
        ? new Answer.Done(request.id(), null)
        : refused(Rule.LEVEL, decides);
  }

  /** What was granted as time to pay is taken back by the staff alone. */
  private Answer withdraw(RequestCase request) {
    boolean open =
        switch (request.standing()) {
          case WAITING, ASKED, SENT, GRANTED -> true;
          case REFUSED, WITHDRAWN -> false;
        };
    if (!open) {
      return refused(Rule.STANDING, null);
    }
    boolean theirs = request.by().equals(actor) && request.standing() == Standing.WAITING;
    boolean end = request.by().equals(actor) && request.wish() instanceof Wish.EndService;
    return theirs || end || actor.level().isStaff()
        ? new Answer.Done(request.id(), null)
        : refused(Rule.LEVEL, Level.AGENT);
  }

  Answer send(CaseId id) {
    DisputeCase dispute = cases.dispute(id);
    RequestCase request = cases.request(id);
    if (dispute == null && request == null) {
      return refused(Rule.NO_SUCH_CASE, null);
    }
    boolean wanted =
        (dispute != null && dispute.holds()) || (request != null && request.wantsFiles(today()));
    if (!wanted) {
      return refused(Rule.STANDING, null);
    }
    int files = dispute == null ? filesOf(request) : dispute.files().size();
    return files >= policy.proofs().files()
        ? refused(Rule.TOO_MANY_FILES, Level.AGENT)
        : new Answer.Done(id, null);
  }

  private static int filesOf(@Nullable RequestCase request) {
    return request == null ? 0 : request.files().size();
  }

  private Answer refused(Rule rule, @Nullable Level override) {
    return new Answer.Refused(Refusal.of(rule, policy, override));
  }
}

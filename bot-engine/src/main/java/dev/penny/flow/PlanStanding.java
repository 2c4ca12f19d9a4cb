package dev.penny.flow;

import dev.penny.action.CaseId;
import dev.penny.action.RequestCase;
import dev.penny.action.TimeTable;
import dev.penny.action.Wish.Part;
import dev.penny.action.Wish.TimeToPay;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a granted plan goes, told from the payments. What came is what is no longer open on the bills
 * it covers, and what came since and was set against no bill yet. A payment that comes late after
 * all heals the plan: nothing is held against who has paid.
 *
 * @param paid never more than the plan
 * @param next the first part that is not paid in full; null: all are
 * @param nextRest what is missing of that part
 * @param graceUntil the last day on which that part is late but not missed
 */
public record PlanStanding(
    CaseId id,
    TimeToPay time,
    Money paid,
    State state,
    @Nullable Part next,
    Money nextRest,
    @Nullable LocalDate graceUntil,
    TimeTable.Missed missed) {

  public enum State {
    RUNNING,
    LATE,
    MISSED,
    DONE
  }

  /** Null: the request is no plan that was granted. */
  static @Nullable PlanStanding of(
      RequestCase request, AccountHistory history, TimeTable table, LocalDate today) {
    TimeToPay time = TimeTerms.granted(request);
    if (time == null) {
      return null;
    }
    Money paid = paid(time, history);
    Money due = Money.zero(paid.currency());
    for (Part part : time.parts()) {
      due = due.plus(part.amount());
      if (paid.compareTo(due) < 0) {
        LocalDate grace = part.due().plusDays(table.graceDays());
        State state =
            !today.isAfter(part.due())
                ? State.RUNNING
                : today.isAfter(grace) ? State.MISSED : State.LATE;
        return new PlanStanding(
            request.id(), time, paid, state, part, due.minus(paid), grace, table.missed());
      }
    }
    Money none = Money.zero(paid.currency());
    return new PlanStanding(request.id(), time, paid, State.DONE, null, none, null, table.missed());
  }

  private static Money paid(TimeToPay time, AccountHistory history) {
    Money open = Money.zero(time.balance().currency());
    for (Evidence.OpenBill bill : Balance.of(history).bills()) {
      if (time.bills().contains(bill.invoice())) {
        open = open.plus(bill.open());
      }
    }
    Money paid = time.open().minus(open);
    for (Payment payment : history.payments()) {
      boolean since = payment.receivedAt().isAfter(time.asked());
      if (since
          && payment.status() == Payment.Status.SETTLED
          && payment.amount().currency().equals(paid.currency())) {
        paid = paid.plus(payment.unallocated());
      }
    }
    Money none = Money.zero(paid.currency());
    return paid.signum() < 0 ? none : paid.compareTo(time.balance()) > 0 ? time.balance() : paid;
  }

  /** What is left of the plan. */
  public Money rest() {
    return time.balance().minus(paid);
  }

  public boolean isRunning() {
    return switch (state) {
      case RUNNING, LATE -> true;
      case MISSED -> missed == TimeTable.Missed.GOES_ON;
      case DONE -> false;
    };
  }

  public boolean isMissed() {
    return state == State.MISSED;
  }
}

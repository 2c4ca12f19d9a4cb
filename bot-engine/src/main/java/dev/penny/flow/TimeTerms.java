package dev.penny.flow;

import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.Level;
import dev.penny.action.RequestCase;
import dev.penny.action.TimeTable;
import dev.penny.action.Wish.Past;
import dev.penny.action.Wish.TimeToPay;
import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What time to pay this account may have today, by the table: worked out from its bills, payments,
 * disputes and earlier plans.
 *
 * @param balance what would be spread: what is open less what is in dispute
 * @param open what is open on the bills it would cover
 * @param row what the table gives; null: nothing
 * @param frees the first day on which it may be asked for; null: today
 * @param plans what was granted before, newest first, and how it went
 */
public record TimeTerms(
    AccountId account,
    Money balance,
    Money open,
    Money held,
    LocalDate today,
    LocalDate due,
    List<InvoiceId> bills,
    Past past,
    int disputes,
    TimeTable.@Nullable Row row,
    @Nullable LocalDate frees,
    List<PlanStanding> plans,
    TimeTable table) {
  public TimeTerms {
    bills = List.copyOf(bills);
    plans = List.copyOf(plans);
  }

  /** Of an account with bills. */
  public static TimeTerms of(
      AccountHistory history, Cases cases, TimeTable table, LocalDate today) {
    BalanceFact open = Balance.of(history);
    List<OpenBill> bills = open.bills().stream().filter(b -> b.open().signum() > 0).toList();
    Money owed = open.open();
    Money held = cases.held(owed.currency());
    List<PlanStanding> plans =
        cases.requests(Kind.REQUEST_TIME).stream()
            .map(r -> PlanStanding.of(r, history, table, today))
            .filter(Objects::nonNull)
            .toList();
    var past = past(history, plans, table, today);
    Money balance = owed.minus(held);
    LocalDate frees = table.frees(cases);
    return new TimeTerms(
        history.account().id(),
        balance,
        bills.stream().map(OpenBill::open).reduce(Money.zero(owed.currency()), Money::plus),
        held,
        today,
        bills.stream().map(OpenBill::due).max(LocalDate::compareTo).orElse(today),
        bills.stream().map(OpenBill::invoice).toList(),
        past,
        cases.open().size(),
        balance.signum() > 0 ? table.row(balance, past, cases.open().size()) : null,
        frees == null || !today.isBefore(frees) ? null : frees,
        plans,
        table);
  }

  private static Past past(
      AccountHistory history, List<PlanStanding> plans, TimeTable table, LocalDate today) {
    Set<InvoiceId> planned =
        plans.stream().flatMap(p -> p.time().bills().stream()).collect(Collectors.toSet());
    LocalDate from = today.minusDays(table.lateDays());
    int late = 0;
    for (Invoice bill : history.invoices()) {
      LocalDate last = bill.dueDate().plusDays(table.graceDays());
      boolean counts = !bill.dueDate().isBefore(from) && last.isBefore(today);
      if (counts && !planned.contains(bill.id()) && isLate(history, bill, last)) {
        late++;
      }
    }
    int broken = (int) plans.stream().filter(PlanStanding::isMissed).count();
    LocalDate since =
        history.subscriptions().stream()
            .map(s -> s.start())
            .min(LocalDate::compareTo)
            .orElse(history.invoices().getFirst().period().start());
    int months = (int) Math.max(0, ChronoUnit.MONTHS.between(since, today));
    return new Past(late, broken, months);
  }

  /** Whether less than its payable amount had come by that day. */
  private static boolean isLate(AccountHistory history, Invoice bill, LocalDate last) {
    Money paid = Money.zero(bill.currency());
    for (Payment payment : history.payments()) {
      for (Payment.Allocation part : payment.allocations()) {
        boolean inTime = !part.date().isAfter(last) && payment.status() == Payment.Status.SETTLED;
        if (part.invoice().equals(bill.id()) && inTime) {
          paid = paid.plus(part.amount());
        }
      }
    }
    return paid.compareTo(bill.totals().payable()) < 0;
  }

  /** The plan that is being paid; null: there is none. */
  public @Nullable PlanStanding running() {
    return plans.stream().filter(PlanStanding::isRunning).findFirst().orElse(null);
  }

  /** A plan that was not kept and whose rest is open. */
  public @Nullable PlanStanding missed() {
    return plans.stream().filter(PlanStanding::isMissed).findFirst().orElse(null);
  }

  public int mostParts() {
    return row == null ? 0 : table.mostParts(row, balance);
  }

  /** The last day on which all of it may be paid. */
  public LocalDate latest() {
    LocalDate from = due.isAfter(today) ? due : today;
    return row == null ? from : from.plusDays(row.days());
  }

  /** The last day on which the first instalment may be due. */
  public LocalDate latestFirst() {
    return today.plusDays(table.firstDays());
  }

  /** Whether the bot may grant it by itself. */
  public boolean isAtOnce() {
    return row != null && Level.CUSTOMER.reaches(row.decides());
  }

  /** Whether the table gives this. */
  public boolean allows(Schedule schedule) {
    boolean soon = !schedule.first().isBefore(today);
    return soon
        && switch (schedule.shape()) {
          case LATER -> !schedule.first().isAfter(latest());
          case PARTS ->
              schedule.count() >= 2
                  && schedule.count() <= mostParts()
                  && !schedule.first().isAfter(latestFirst());
        };
  }

  public TimeToPay wish(Schedule schedule) {
    return new TimeToPay(
        schedule.shape(), today, due, balance, open, bills, schedule.of(balance), past);
  }

  static @Nullable TimeToPay granted(RequestCase request) {
    return request.standing() == RequestCase.Standing.GRANTED
            && request.wish() instanceof TimeToPay time
        ? time
        : null;
  }
}

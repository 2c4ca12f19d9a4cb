package dev.penny.flow.payment;

import dev.penny.action.Remedy;
import dev.penny.flow.Balance;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What would set a payment right, worked out from the books each time it is asked for. */
public final class Proposal {
  private Proposal() {}

  /** Where the money should be; null: nothing is to be moved. */
  public static Remedy.@Nullable Reallocation move(AccountHistory history, Fate fate) {
    return switch (fate) {
      case Fate.Unapplied(var payment, var rest) -> move(history, payment, null, rest);
      case Fate.Doubled(var payment, _, var rest) -> move(history, payment, null, rest);
      case Fate.WrongAccount(var payment, var foreign, var amount) ->
          move(history, payment, foreign, amount);
      case Fate.WrongBill(var payment, var on, var meant) -> {
        var parts = List.of(new Remedy.Part(meant.id(), payment.amount()));
        yield new Remedy.Reallocation(
            payment.id(),
            payment.amount(),
            on.id(),
            parts,
            OwnFee.of(history, payment, List.of(meant.id())));
      }
      case Fate.Arrived _, Fate.Pending _, Fate.Failed _, Fate.Returned _ -> null;
    };
  }

  /** Paying back what is not needed; null: there is nothing of it. */
  public static Remedy.@Nullable PayOut payOut(AccountHistory history, Fate fate, LocalDate today) {
    Money rest =
        switch (fate) {
          case Fate.Unapplied(_, var left) -> left;
          case Fate.Doubled(_, _, var left) -> left;
          case Fate.Arrived _,
              Fate.WrongAccount _,
              Fate.WrongBill _,
              Fate.Pending _,
              Fate.Failed _,
              Fate.Returned _ ->
              null;
        };
    return rest == null
        ? null
        : new Remedy.PayOut(
            new Remedy.Source.OfPayment(fate.payment().id()), rest, overdue(history, today));
  }

  /** What is past its due date on that day, of the bills that are open. */
  public static Money overdue(AccountHistory history, LocalDate today) {
    Money overdue = Money.zero(history.account().currency());
    for (OpenBill bill : Balance.of(history).bills()) {
      boolean counts =
          bill.due().isBefore(today)
              && bill.open().signum() > 0
              && bill.open().currency().equals(overdue.currency());
      overdue = counts ? overdue.plus(bill.open()) : overdue;
    }
    return overdue;
  }

  /**
   * First the bill that asks for just this, else the open bills from the oldest on; what is left is
   * kept for the next one.
   */
  private static Remedy.Reallocation move(
      AccountHistory history, Payment payment, @Nullable InvoiceId from, Money amount) {
    List<OpenBill> open =
        Balance.of(history).bills().stream()
            .filter(b -> b.open().signum() > 0)
            .filter(b -> b.open().currency().equals(amount.currency()))
            .sorted(Comparator.comparing(b -> !b.open().equals(amount))) // stable: else by age
            .toList();
    var parts = new ArrayList<Remedy.Part>();
    Money left = amount;
    for (OpenBill bill : open) {
      Money part = bill.open().compareTo(left) < 0 ? bill.open() : left;
      if (part.signum() > 0) {
        parts.add(new Remedy.Part(bill.invoice(), part));
        left = left.minus(part);
      }
    }
    if (left.signum() > 0) {
      parts.add(new Remedy.Part(null, left));
    }
    List<InvoiceId> paid =
        parts.stream()
            .map(Remedy.Part::bill)
            .filter(Objects::nonNull)
            .map(InvoiceId.class::cast)
            .toList();
    return new Remedy.Reallocation(
        payment.id(), amount, from, parts, OwnFee.of(history, payment, paid));
  }
}

package dev.penny.forecast;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An account as it was known on the day a bill was issued: no later bill, payment or credit, and
 * nothing of what was ordered or ended later. What had an end from the start (a contract, an agreed
 * price, a discount) keeps it.
 */
public final class Known {
  private Known() {}

  /** {@code at}: the place of the bill among the account's bills. */
  public static AccountHistory on(AccountHistory history, int at) {
    Invoice bill = history.invoices().get(at);
    LocalDate day = bill.issueDate();
    return new AccountHistory(
        history.account(),
        subscriptions(history, day),
        history.redemptions().stream().filter(r -> !r.redeemedAt().isAfter(day)).toList(),
        history.invoices().subList(0, at + 1),
        history.payments().stream().filter(p -> !p.receivedAt().isAfter(day)).toList(),
        credits(history, day));
  }

  private static List<Subscription> subscriptions(AccountHistory history, LocalDate day) {
    List<Subscription> known = new ArrayList<>();
    for (Subscription s : history.subscriptions()) {
      if (!s.start().isAfter(day)) {
        LocalDate end = s.end();
        known.add(
            new Subscription(
                s.id(),
                s.account(),
                s.firstProduct(),
                s.firstQuantity(),
                s.start(),
                end != null && end.isAfter(day) ? null : end,
                s.trialEnd(),
                s.contract(),
                s.autoRenew(),
                s.serviceRef(),
                s.priceCurrency(),
                s.priceOverrides().stream().filter(o -> !o.from().isAfter(day)).toList(),
                s.quantityChanges().stream().filter(c -> !c.at().isAfter(day)).toList(),
                s.productChanges().stream().filter(c -> !c.at().isAfter(day)).toList()));
      }
    }
    return known;
  }

  private static List<Credit> credits(AccountHistory history, LocalDate day) {
    List<Credit> known = new ArrayList<>();
    for (Credit credit : history.credits()) {
      if (!credit.grantedAt().isAfter(day)) {
        var used = credit.applications().stream().filter(a -> !a.date().isAfter(day)).toList();
        Money left = credit.amount();
        for (var application : used) {
          left = left.minus(application.amount());
        }
        known.add(
            new Credit(
                credit.id(),
                credit.account(),
                credit.grantedAt(),
                credit.amount(),
                credit.reason(),
                left,
                used));
      }
    }
    return known;
  }
}

package dev.penny.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the billing source knows of one account. Invoices are ordered by sequence, oldest
 * first; the other lists as the source gives them.
 */
public record AccountHistory(
    Account account,
    List<Subscription> subscriptions,
    List<Redemption> redemptions,
    List<Invoice> invoices,
    List<Payment> payments,
    List<Credit> credits) {

  public AccountHistory {
    subscriptions = List.copyOf(subscriptions);
    redemptions = List.copyOf(redemptions);
    invoices = List.copyOf(invoices);
    payments = List.copyOf(payments);
    credits = List.copyOf(credits);
  }

  public @Nullable Invoice invoice(InvoiceId id) {
    return invoices.stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
  }

  /** The newest bill that asks for money; a credit note only where there is nothing else. */
  public @Nullable Invoice latest() {
    for (Invoice bill : invoices.reversed()) {
      if (!bill.isCreditNote()) {
        return bill;
      }
    }
    return invoices.isEmpty() ? null : invoices.getLast();
  }

  public @Nullable Subscription subscription(SubscriptionId id) {
    return subscriptions.stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
  }
}

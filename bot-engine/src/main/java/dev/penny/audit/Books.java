package dev.penny.audit;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Payment;
import dev.penny.ledger.Product;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of one account with the look-ups the rules share. */
final class Books {
  /** Minor units of a payment set against the bill at that place on that day. */
  record Part(Payment payment, int place, long minor, LocalDate date) {}

  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Map<InvoiceId, Integer> places = new HashMap<>();
  private final List<Part> parts;

  Books(AccountHistory history, Catalogue catalogue) {
    this.history = history;
    this.catalogue = catalogue;
    List<Invoice> bills = history.invoices();
    for (int i = 0; i < bills.size(); i++) {
      places.putIfAbsent(bills.get(i).id(), i);
    }
    this.parts = partsOf(history, places);
  }

  AccountHistory history() {
    return history;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<Invoice> bills() {
    return history.invoices();
  }

  /** The place of a bill among the account's bills, -1 where it is none of them. */
  int placeOf(InvoiceId id) {
    return places.getOrDefault(id, -1);
  }

  @Nullable Product productOf(InvoiceItem item) {
    return catalogue.product(item.product());
  }

  @Nullable Subscription subscriptionOf(InvoiceItem item) {
    SubscriptionId id = item.subscription();
    if (id != null) {
      for (Subscription subscription : history.subscriptions()) {
        if (subscription.id().equals(id)) {
          return subscription;
        }
      }
    }
    return null;
  }

  /** Every part of every payment with the place of its bill, -1 where it is none of ours. */
  List<Part> parts() {
    return parts;
  }

  private static List<Part> partsOf(AccountHistory history, Map<InvoiceId, Integer> places) {
    List<Part> parts = new ArrayList<>(history.payments().size());
    for (Payment payment : history.payments()) {
      for (var allocation : payment.allocations()) {
        int place = places.getOrDefault(allocation.invoice(), -1);
        parts.add(new Part(payment, place, allocation.amount().minor(), allocation.date()));
      }
    }
    return parts;
  }

  /**
   * The bill a payment was meant for, as a place: the one it was set against, else the latest
   * issued by its day that asks for just this amount, else the latest issued by its day. -1 where
   * there is no bill.
   */
  int meantFor(Payment payment) {
    for (var allocation : payment.allocations()) {
      int place = placeOf(allocation.invoice());
      if (place >= 0) {
        return place;
      }
    }
    int latest = bills().isEmpty() ? -1 : 0;
    for (int i = 0; i < bills().size(); i++) {
      latest = bills().get(i).issueDate().isAfter(payment.receivedAt()) ? latest : i;
    }
    for (int i = latest; i >= 0; i--) {
      var totals = bills().get(i).totals();
      long amount = payment.amount().minor();
      if (totals.amountDue().minor() == amount || totals.payable().minor() == amount) {
        return i;
      }
    }
    return latest;
  }
}

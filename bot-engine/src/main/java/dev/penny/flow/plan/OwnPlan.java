package dev.penny.flow.plan;

import dev.penny.flow.Evidence.BillsFact;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that runs today.
 *
 * @param called whether it is a plan by its kind, and not a part of one
 * @param since when this product began: with the subscription, or with the last change
 * @param change the last change of product; null: there was none
 */
record OwnPlan(
    Subscription subscription,
    ProductId product,
    String name,
    boolean called,
    LocalDate since,
    Subscription.@Nullable ProductChange change) {

  /** Plans; where there is none, whatever is subscribed to. */
  static List<OwnPlan> of(BillsFact fact, LocalDate today) {
    var plans = new ArrayList<OwnPlan>();
    var others = new ArrayList<OwnPlan>();
    for (Subscription subscription : fact.history().subscriptions()) {
      LocalDate end = subscription.end();
      boolean runs = !subscription.start().isAfter(today) && (end == null || end.isAfter(today));
      if (runs) {
        ProductId id = subscription.productOn(today);
        Product product = fact.catalogue().product(id);
        boolean plan = product != null && product.kind() == Product.Kind.PLAN;
        (plan ? plans : others).add(of(subscription, id, name(fact, id), plan, today));
      }
    }
    return plans.isEmpty() ? others : plans;
  }

  private static OwnPlan of(
      Subscription subscription, ProductId id, String name, boolean plan, LocalDate today) {
    Subscription.ProductChange last =
        subscription.productChanges().stream()
            .filter(c -> !c.at().isAfter(today))
            .reduce((_, later) -> later)
            .orElse(null);
    return new OwnPlan(
        subscription, id, name, plan, last == null ? subscription.start() : last.at(), last);
  }

  static String name(BillsFact fact, ProductId id) {
    Product product = fact.catalogue().product(id);
    return product == null ? id.value() : product.name();
  }

  String ref() {
    return "subscription:" + subscription.id();
  }

  /** Its regular line on the newest bill that has one; null: none has. */
  @Nullable Billed billed(List<Invoice> bills) {
    for (Invoice bill : bills.reversed()) {
      for (InvoiceItem item : bill.items()) {
        if (item.type() == InvoiceItem.Type.RECURRING
            && subscription.id().equals(item.subscription())
            && product.equals(item.product())) {
          return new Billed(bill, item);
        }
      }
    }
    return null;
  }

  record Billed(Invoice bill, InvoiceItem item) {}
}

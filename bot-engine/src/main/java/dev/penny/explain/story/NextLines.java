package dev.penny.explain.story;

import dev.penny.explain.MeteredUse;
import dev.penny.explain.exact.Ratio;
import dev.penny.explain.story.NextBill.Basis;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of the next bill: what goes on, what was used, nothing that happened once. */
final class NextLines {
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Invoice bill;
  private final NextPeriod next;
  private final Assumptions assumptions;
  private final List<NextBill.Line> lines = new ArrayList<>();

  private NextLines(
      AccountHistory history,
      Catalogue catalogue,
      Invoice bill,
      NextPeriod next,
      Assumptions assumptions) {
    this.history = history;
    this.catalogue = catalogue;
    this.bill = bill;
    this.next = next;
    this.assumptions = assumptions;
  }

  static List<NextBill.Line> of(
      AccountHistory history,
      Catalogue catalogue,
      Invoice bill,
      NextPeriod next,
      Assumptions assumptions) {
    var lines = new NextLines(history, catalogue, bill, next, assumptions);
    Set<String> seen = new HashSet<>();
    for (InvoiceItem item : bill.items()) {
      boolean recurring = item.type() == InvoiceItem.Type.RECURRING;
      if (recurring && (item.subscription() == null || seen.add(key(item)))) {
        lines.recurring(item);
      } else if (item.type() == InvoiceItem.Type.USAGE && item.reads() != null) {
        lines.metered(item);
      }
    }
    for (UsualUse usual : UsualUse.of(history, bill)) {
      lines.usual(usual);
    }
    lines.lines.addAll(NextParts.of(history, catalogue, bill));
    return lines.lines;
  }

  private static String key(InvoiceItem item) {
    return item.subscription() + " " + item.chargeCode();
  }

  private void recurring(InvoiceItem item) {
    Subscription subscription = subscription(item);
    LocalDate end = endOf(subscription, item);
    if (end != null && !end.isAfter(next.period().start())) {
      assumptions.ends(item, end);
      return;
    }
    Quantity quantity = item.quantity();
    long days = item.period().days();
    if (item.unit().equals("day") && quantity.equals(whole(days))) {
      quantity = whole(next.period().days());
    } else if (subscription != null
        && quantity.equals(subscription.quantityOn(item.period().start()))) {
      quantity = subscription.quantityOn(next.period().start());
    }
    add(item, subscription, quantity, next.period().start(), Basis.CONTINUES);
  }

  /** A device is paid off when its contract ends; anything else when the subscription does. */
  private @Nullable LocalDate endOf(@Nullable Subscription subscription, InvoiceItem item) {
    if (subscription == null) {
      return null;
    }
    Product product = catalogue.product(item.product());
    var contract = subscription.contract();
    return product != null && product.kind() == Product.Kind.DEVICE && contract != null
        ? contract.end()
        : subscription.end();
  }

  private void metered(InvoiceItem item) {
    if (item.period().days() == 0) {
      return;
    }
    Ratio perDay = MeteredUse.perDay(history, bill, item);
    Quantity quantity = new Quantity(perDay.times(next.period().days()).decimal(0));
    assumptions.sameDailyUse(item, perDay);
    add(item, subscription(item), quantity, next.period().start(), Basis.SAME_DAILY_USE);
  }

  private void usual(UsualUse usual) {
    Subscription subscription = subscription(usual.like());
    LocalDate end = subscription == null ? null : subscription.end();
    boolean inArrearsOfThis = !bill.issueDate().isAfter(bill.period().start());
    LocalDate from = inArrearsOfThis ? bill.period().start() : next.period().start();
    if (end == null || end.isAfter(from)) {
      assumptions.usual(usual);
      add(usual.like(), subscription, usual.quantity(), from, Basis.USUAL_QUANTITY);
    }
  }

  private void add(
      InvoiceItem item,
      @Nullable Subscription subscription,
      Quantity quantity,
      LocalDate day,
      Basis basis) {
    ProductId product = productOn(subscription, item, day);
    NextPrice price = NextPrice.of(catalogue, subscription, item, product, day);
    if (product.equals(item.product())) { // of another plan the price is no change of a price
      assumptions.price(item, price);
    }
    var discounts = NextDiscounts.on(history, catalogue, item, day);
    assumptions.discounts(item, discounts, history);
    Ratio exact =
        Ratio.of(quantity.value()).times(Ratio.of(price.price(), item.amount().exponent()));
    var fx = item.fx();
    if (fx != null) {
      exact = exact.times(Ratio.of(fx.rate()));
      assumptions.exchange(item, fx);
    }
    Money base = Money.of(exact.rounded(), bill.currency());
    Money amount = NextDiscounts.apply(base, discounts);
    String name = Scene.nameOf(product, item, catalogue);
    lines.add(new NextBill.Line(item, product, name, quantity, price.price(), base, amount, basis));
  }

  /** The product the subscription will be on, where the line follows the subscription's product. */
  private static ProductId productOn(
      @Nullable Subscription subscription, InvoiceItem item, LocalDate day) {
    return subscription != null
            && item.product().equals(subscription.productOn(item.period().start()))
        ? subscription.productOn(day)
        : item.product();
  }

  private @Nullable Subscription subscription(InvoiceItem item) {
    var id = item.subscription();
    return id == null ? null : history.subscription(id);
  }

  private static Quantity whole(long count) {
    return new Quantity(BigDecimal.valueOf(count));
  }
}

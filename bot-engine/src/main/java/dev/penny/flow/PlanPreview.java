package dev.penny.flow;

import dev.penny.action.Cases;
import dev.penny.action.Kind;
import dev.penny.action.RequestCase;
import dev.penny.action.Wish;
import dev.penny.explain.story.Forecast;
import dev.penny.explain.story.NextBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.SubscriptionId;
import dev.penny.phrase.Phrase;
import dev.penny.rating.PlanMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next bill would be with another plan, or without what is subscribed to besides.
 *
 * @param to null: it is dropped
 * @param at the first day of it
 * @param stay the next bill without the change
 * @param next the next bill with it
 * @param after a bill that has it for the whole period
 */
public record PlanPreview(
    Subscription subscription,
    Product from,
    @Nullable Product to,
    LocalDate at,
    NextBill stay,
    NextBill next,
    NextBill after,
    List<List<Phrase>> assumptions) {
  public PlanPreview {
    assumptions = assumptions.stream().map(List::copyOf).toList();
  }

  /** Every change that can be foretold from today on. */
  public static List<PlanPreview> all(
      AccountHistory history, Catalogue catalogue, LocalDate today) {
    var all = new ArrayList<PlanPreview>();
    for (Subscription subscription : history.subscriptions()) {
      Product from = catalogue.product(subscription.productOn(today));
      if (from == null) {
        continue;
      }
      catalogue.products().values().stream()
          .filter(p -> p.kind() == Product.Kind.PLAN && p.industry().equals(from.industry()))
          .sorted(Comparator.comparing(p -> p.id().value()))
          .map(p -> moved(history, catalogue, subscription.id(), p.id(), today))
          .filter(p -> p != null)
          .forEach(all::add);
      PlanPreview without = dropped(history, catalogue, subscription, from, today);
      if (without != null) {
        all.add(without);
      }
    }
    return all;
  }

  private static @Nullable PlanPreview moved(
      AccountHistory history,
      Catalogue catalogue,
      SubscriptionId subscription,
      ProductId to,
      LocalDate day) {
    return switch (PlanMove.of(history, catalogue, subscription, to, day)) {
      case PlanMove.Refused _ -> null;
      case PlanMove.Moved moved ->
          new PlanPreview(
              moved.subscription(),
              moved.from(),
              moved.to(),
              moved.effective(),
              moved.stay(),
              moved.first(),
              moved.monthly(),
              moved.assumptions());
    };
  }

  /** What is paid for is not given back: it ends with the period that is billed. */
  private static @Nullable PlanPreview dropped(
      AccountHistory history,
      Catalogue catalogue,
      Subscription subscription,
      Product from,
      LocalDate today) {
    Invoice bill = history.latest();
    LocalDate end = subscription.end();
    boolean runs = end == null || end.isAfter(today);
    if (bill == null
        || from.kind() != Product.Kind.ADDON
        || !runs
        || bill.items().stream().noneMatch(i -> isOf(i, subscription.id()))) {
      return null;
    }
    NextBill stay = Forecast.after(history, catalogue, bill);
    LocalDate at = stay.period().start();
    NextBill next = Forecast.after(ended(history, subscription.id(), at), catalogue, bill);
    return new PlanPreview(subscription, from, null, at, stay, next, next, next.assumptions());
  }

  private static boolean isOf(InvoiceItem item, SubscriptionId id) {
    return item.type() == InvoiceItem.Type.RECURRING && id.equals(item.subscription());
  }

  /** The next bill with what was granted here and is on no bill yet. */
  public static NextBill granted(
      AccountHistory history, Catalogue catalogue, Invoice latest, Cases cases) {
    AccountHistory books = history;
    for (RequestCase end : cases.requests(Kind.REQUEST_END)) {
      if (isGranted(end) && end.wish() instanceof Wish.EndService(var id, var day, _)) {
        books = ended(books, id, day);
      }
    }
    for (RequestCase request : cases.requests(Kind.REQUEST_CHANGE)) {
      if (isGranted(request)
          && request.wish() instanceof Wish.ChangePlan change
          && !change.at().isBefore(latest.period().start())) {
        NextBill next = with(books, catalogue, latest, change);
        if (next != null) {
          return next;
        }
      }
    }
    return Forecast.after(books, catalogue, latest);
  }

  private static boolean isGranted(RequestCase request) {
    return request.standing() == RequestCase.Standing.GRANTED;
  }

  private static @Nullable NextBill with(
      AccountHistory books, Catalogue catalogue, Invoice latest, Wish.ChangePlan change) {
    ProductId to = change.to();
    if (to == null) {
      AccountHistory without = ended(books, change.subscription(), change.at());
      return Forecast.after(without, catalogue, latest);
    }
    PlanPreview moved = moved(books, catalogue, change.subscription(), to, change.at());
    return moved == null ? null : moved.next();
  }

  /** The books as they would be if it ended on that day. */
  static AccountHistory ended(AccountHistory history, SubscriptionId id, LocalDate day) {
    List<Subscription> subscriptions =
        history.subscriptions().stream().map(s -> s.id().equals(id) ? ended(s, day) : s).toList();
    return new AccountHistory(
        history.account(),
        subscriptions,
        history.redemptions(),
        history.invoices(),
        history.payments(),
        history.credits());
  }

  private static Subscription ended(Subscription s, LocalDate day) {
    return new Subscription(
        s.id(),
        s.account(),
        s.firstProduct(),
        s.firstQuantity(),
        s.start(),
        day,
        s.trialEnd(),
        s.contract(),
        s.autoRenew(),
        s.serviceRef(),
        s.priceCurrency(),
        s.priceOverrides(),
        s.quantityChanges(),
        s.productChanges());
  }

  /** As a button names it. */
  public String name() {
    return subscription.id() + ">" + (to == null ? "" : to.id());
  }

  public String ref() {
    return "move:" + name();
  }

  public Wish.ChangePlan wish() {
    return new Wish.ChangePlan(
        subscription.id(),
        from.id(),
        to == null ? null : to.id(),
        at,
        next.amountDue(),
        stay.amountDue());
  }
}

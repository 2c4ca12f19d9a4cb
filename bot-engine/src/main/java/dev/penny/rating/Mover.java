package dev.penny.rating;

import dev.penny.explain.story.Forecast;
import dev.penny.explain.story.NextBill;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Subscription.PriceOverride;
import dev.penny.ledger.Subscription.ProductChange;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Forecasts an account's next bill as if the plan had been changed. */
final class Mover {
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Invoice bill;
  private final InvoiceItem line;
  private final Subscription subscription;
  private final Product from;
  private final Product to;

  Mover(
      AccountHistory history,
      Catalogue catalogue,
      Invoice bill,
      InvoiceItem line,
      Subscription subscription,
      Product from,
      Product to) {
    this.history = history;
    this.catalogue = catalogue;
    this.bill = bill;
    this.line = line;
    this.subscription = subscription;
    this.from = from;
    this.to = to;
  }

  PlanMove.Outcome move(LocalDate day) {
    NextBill stay = Forecast.after(history, catalogue, bill);
    boolean inAdvance = !bill.issueDate().isAfter(bill.period().start());
    LocalDate start = stay.period().start();
    LocalDate latest = inAdvance ? start : stay.period().end();
    if (!day.isAfter(bill.period().start()) || day.isAfter(latest)) {
      return new PlanMove.Refused(PlanMove.Reason.DAY_OUT_OF_REACH);
    }
    LocalDate effective = inAdvance ? day : day.isAfter(start) ? latest : start;
    NextBill first = Forecast.after(changed(effective), catalogue, bill);
    AccountHistory whole = Allowances.moved(changed(start), subscription.id(), from, to);
    Invoice asIf = whole.invoices().get(history.invoices().indexOf(bill));
    NextBill monthly = Forecast.after(whole, catalogue, asIf);
    return new PlanMove.Moved(
        subscription, from, to, effective, stay, first, monthly, assumptions(monthly));
  }

  /** The account with the plan changed on that day; a price agreed for the old plan ends then. */
  private AccountHistory changed(LocalDate day) {
    List<PriceOverride> prices = new ArrayList<>();
    for (PriceOverride price : subscription.priceOverrides()) {
      if (price.from().isBefore(day)) {
        LocalDate end = price.to();
        LocalDate ends = end == null || end.isAfter(day) ? day : end;
        prices.add(new PriceOverride(price.from(), ends, price.unitPrice(), price.reason()));
      }
    }
    List<ProductChange> changes = new ArrayList<>();
    for (ProductChange change : subscription.productChanges()) {
      if (change.at().isBefore(day)) {
        changes.add(change);
      }
    }
    changes.add(new ProductChange(day, from.id(), to.id()));
    Subscription moved = Subscriptions.with(subscription, prices, changes);
    List<Subscription> all =
        history.subscriptions().stream()
            .map(s -> s.id().equals(subscription.id()) ? moved : s)
            .toList();
    return new AccountHistory(
        history.account(),
        all,
        history.redemptions(),
        history.invoices(),
        history.payments(),
        history.credits());
  }

  private List<List<Phrase>> assumptions(NextBill monthly) {
    var said = new LinkedHashSet<List<Phrase>>();
    Allowances.say(from, to).ifPresent(said::add);
    String ref = "subscription:" + subscription.id();
    var agreed = subscription.overrideOn(bill.period().end());
    if (agreed != null) {
      var price = new Phrase.PriceFigure(agreed.unitPrice(), currency(), ref);
      said.add(Say.say("agreed.ends", "price", price, "name", Say.name(from.name(), ref)));
    }
    for (var discount : line.discounts()) {
      var promotion = catalogue.promotion(discount.promotion());
      if (promotion != null) {
        var name = Say.name(promotion.name(), "redemption:" + discount.redemption());
        said.add(Say.say("discount.stays", "name", name));
      }
    }
    var contract = subscription.contract();
    if (contract != null && contract.end().isAfter(bill.period().end())) {
      said.add(Say.say("term", "day", new Phrase.DayFigure(contract.end(), ref)));
    }
    said.addAll(monthly.assumptions());
    return List.copyOf(said);
  }

  private java.util.Currency currency() {
    var fx = line.fx();
    return fx == null ? bill.currency() : fx.from();
  }
}

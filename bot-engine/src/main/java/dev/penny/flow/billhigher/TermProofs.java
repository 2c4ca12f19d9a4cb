package dev.penny.flow.billhigher;

import dev.penny.flow.Evidence.BillsFact;
import dev.penny.ledger.Account;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.CountFigure;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.NameFigure;
import dev.penny.phrase.Phrase.PriceFigure;
import dev.penny.phrase.Phrase.RateFigure;
import dev.penny.phrase.UnitNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What contracts, list prices, discounts and taxes say, in a sentence each; null: not known. */
final class TermProofs {
  private final BillsFact bills;

  TermProofs(BillsFact bills) {
    this.bills = bills;
  }

  /** {@code id} is PRODUCT@DAY. */
  @Nullable List<Phrase> price(String ref, String id) {
    int at = id.lastIndexOf('@');
    Product product = at < 0 ? null : bills.catalogue().product(new ProductId(id.substring(0, at)));
    if (product == null) {
      return null;
    }
    for (Product.PriceVersion version : product.prices()) {
      if (version.validFrom().toString().equals(id.substring(at + 1)) && isOurs(version)) {
        return BillHigherFlow.WORDS.say(
            "priceis",
            "name",
            new NameFigure(product.name(), ref),
            "price",
            new PriceFigure(version.unitPrice(), version.currency(), ref),
            "unit",
            UnitNames.isKnown(product.unit())
                ? UnitNames.one(product.unit())
                : new NameFigure(product.unit(), ref),
            "day",
            new DayFigure(version.validFrom(), ref));
      }
    }
    return null;
  }

  /** In the account's currency, or one that its contracts are priced in. */
  private boolean isOurs(Product.PriceVersion version) {
    return version.currency().equals(bills.history().account().currency())
        || bills.history().subscriptions().stream()
            .anyMatch(s -> version.currency().equals(s.priceCurrency()));
  }

  @Nullable List<Phrase> redemption(String ref, String id) {
    for (Redemption redemption : bills.history().redemptions()) {
      if (redemption.id().value().equals(id)) {
        Promotion promotion = bills.catalogue().promotion(redemption.promotion());
        String name = promotion == null ? redemption.promotion().value() : promotion.name();
        var said = new ArrayList<Phrase>();
        said.add(new NameFigure(name, ref));
        said.addAll(BillHigherFlow.WORDS.say("worth", "size", size(redemption, ref)));
        said.addAll(from(redemption.effectiveStart(), redemption.effectiveEnd(), ref));
        return said;
      }
    }
    return null;
  }

  private static Phrase size(Redemption redemption, String ref) {
    return switch (redemption.reduction()) {
      case Redemption.Reduction.Percent(var rate) -> new RateFigure(rate, ref);
      case Redemption.Reduction.Fixed(var amount) -> new MoneyFigure(amount, ref);
    };
  }

  private static List<Phrase> from(LocalDate start, @Nullable LocalDate end, String ref) {
    var first = new DayFigure(start, ref);
    return end == null
        ? BillHigherFlow.WORDS.say("since", "start", first)
        : BillHigherFlow.WORDS.say("fromto", "start", first, "end", new DayFigure(end, ref));
  }

  @Nullable List<Phrase> subscription(String ref, String id) {
    for (Subscription subscription : bills.history().subscriptions()) {
      if (subscription.id().value().equals(id)) {
        var said = new ArrayList<Phrase>();
        said.add(new NameFigure(name(subscription.firstProduct()), ref));
        said.addAll(from(subscription.start(), subscription.end(), ref));
        changes(said, subscription, ref);
        return said;
      }
    }
    return null;
  }

  private void changes(List<Phrase> said, Subscription subscription, String ref) {
    for (var change : subscription.productChanges()) {
      said.addAll(
          BillHigherFlow.WORDS.say(
              "moved",
              "to",
              new NameFigure(name(change.to()), ref),
              "day",
              new DayFigure(change.at(), ref)));
    }
    for (var change : subscription.quantityChanges()) {
      said.addAll(
          BillHigherFlow.WORDS.say(
              "counted",
              "from",
              new CountFigure(change.from().value(), "", ref),
              "to",
              new CountFigure(change.to().value(), "", ref),
              "day",
              new DayFigure(change.at(), ref)));
    }
    var priced = subscription.priceCurrency();
    for (var agreed : subscription.priceOverrides()) {
      LocalDate end = agreed.to();
      if (end != null) {
        var currency = priced == null ? bills.history().account().currency() : priced;
        said.addAll(
            BillHigherFlow.WORDS.say(
                "agreed",
                "price",
                new PriceFigure(agreed.unitPrice(), currency, ref),
                "start",
                new DayFigure(agreed.from(), ref),
                "end",
                new DayFigure(end, ref)));
      }
    }
  }

  private String name(ProductId id) {
    Product product = bills.catalogue().product(id);
    return product == null ? id.value() : product.name();
  }

  /** {@code id} is the tax and the day of the bill. */
  @Nullable List<Phrase> tax(String ref, String id) {
    for (Invoice bill : bills.history().invoices()) {
      for (Invoice.TaxLine tax : bill.taxSummary()) {
        if (id.equals(tax.ref() + "@" + bill.issueDate())) {
          return BillHigherFlow.WORDS.say(
              "taxis",
              "rate",
              new RateFigure(tax.rate(), ref),
              "day",
              new DayFigure(bill.issueDate(), ref));
        }
      }
    }
    return null;
  }

  @Nullable List<Phrase> account(String ref) {
    for (Account.TaxStatus status : bills.history().account().taxStatus()) {
      LocalDate end = status.to();
      if (status.exempt() && end != null) {
        return BillHigherFlow.WORDS.say("exempt", "day", new DayFigure(end, ref));
      }
    }
    return null;
  }
}

package dev.penny.explain.story;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Redemption;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a forecast takes for granted, as sentences. */
final class Assumptions {
  private final Catalogue catalogue;
  private final Set<InvoiceItem.Fx> rates = new HashSet<>();
  private final Set<List<Phrase>> sentences = new LinkedHashSet<>();

  Assumptions(Catalogue catalogue, Invoice bill) {
    this.catalogue = catalogue;
    Money due = bill.totals().amountDue();
    Say say = new Say().words("Nothing else changes");
    if (due.signum() > 0) {
      say.words(", and your ").month(bill).words(" bill of ").money(due, Refs.invoice(bill));
      say.words(" is paid in time");
    }
    sentences.add(say.words(".").done());
  }

  List<List<Phrase>> done() {
    return List.copyOf(sentences);
  }

  void ends(InvoiceItem item, LocalDate end) {
    String ref =
        item.subscription() == null ? Refs.item(item) : Refs.subscription(item.subscription());
    add(named(item).words(" ends on ").day(end, ref));
  }

  void sameDailyUse(InvoiceItem item, Ratio perDay) {
    add(
        new Say()
            .words("You go on using ")
            .count(perDay, item.unit() + " a day", Refs.item(item))
            .words(" of ")
            .name(name(item), Refs.item(item)));
  }

  void usual(UsualUse usual) {
    String ref = Refs.item(usual.like());
    add(
        new Say()
            .words("You use as much ")
            .name(name(usual.like()), ref)
            .words(" as usual: ")
            .count(usual.quantity().value(), usual.like().unit(), ref)
            .words(", the middle of the last ")
            .count(usual.bills(), "bills", ref));
  }

  /** Said once for all the lines that it concerns. */
  void exchange(InvoiceItem item, InvoiceItem.Fx fx) {
    if (!rates.add(fx)) {
      return;
    }
    add(
        new Say()
            .words("The rate for ")
            .name(fx.from().getCurrencyCode(), Refs.item(item))
            .words(" stays at ")
            .count(fx.rate(), "", Refs.item(item)));
  }

  void price(InvoiceItem item, NextPrice price) {
    LocalDate from = price.changesOn();
    if (from != null) {
      var fx = item.fx();
      String ref = Refs.price(item.product(), from);
      add(
          new Say()
              .words("The price of ")
              .name(name(item), Refs.item(item))
              .words(" is ")
              .price(price.price(), fx == null ? item.amount().currency() : fx.from(), ref)
              .words(" from ")
              .day(from, ref));
    }
  }

  /** Discounts that this bill has and the next one has not. */
  void discounts(InvoiceItem item, List<Redemption> next, AccountHistory history) {
    for (var discount : item.discounts()) {
      boolean goesOn = next.stream().anyMatch(r -> r.id().equals(discount.redemption()));
      if (!goesOn && !discount.amount().isZero()) {
        ended(item, discount, history);
      }
    }
  }

  private void ended(InvoiceItem item, InvoiceItem.Discount discount, AccountHistory history) {
    String ref = Refs.redemption(discount.redemption());
    Say say =
        new Say()
            .words("The discount of ")
            .money(discount.amount(), Refs.item(item))
            .words(" on ")
            .name(name(item), Refs.item(item))
            .words(" has ended by then");
    for (Redemption redemption : history.redemptions()) {
      LocalDate end = redemption.effectiveEnd();
      if (redemption.id().equals(discount.redemption()) && end != null) {
        say.words(", on ").day(end, ref);
      }
    }
    add(say);
  }

  void credit(Money used, String ref) {
    add(new Say().words("A credit of ").money(used, ref).words(" is taken off"));
  }

  private Say named(InvoiceItem item) {
    return new Say().name(name(item), Refs.item(item));
  }

  private String name(InvoiceItem item) {
    return Scene.nameOf(item, catalogue);
  }

  private void add(Say say) {
    sentences.add(say.words(".").done());
  }
}

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
    if (due.signum() > 0) {
      add("then.paid", "month", Say.month(bill), "amount", Say.money(due, Refs.invoice(bill)));
    } else {
      add("then.nothing");
    }
  }

  List<List<Phrase>> done() {
    return List.copyOf(sentences);
  }

  void ends(InvoiceItem item, LocalDate end) {
    String ref =
        item.subscription() == null ? Refs.item(item) : Refs.subscription(item.subscription());
    add("then.ends", "name", named(item), "day", Say.day(end, ref));
  }

  void sameDailyUse(InvoiceItem item, Ratio perDay) {
    add("then.use", "use", Say.perDay(perDay, item.unit(), Refs.item(item)), "name", named(item));
  }

  void usual(UsualUse usual) {
    String ref = Refs.item(usual.like());
    add(
        "then.usual",
        "name",
        named(usual.like()),
        "count",
        Say.count(usual.quantity().value(), usual.like().unit(), ref),
        "bills",
        Say.count(usual.bills(), "bills", ref));
  }

  /** Said once for all the lines that it concerns. */
  void exchange(InvoiceItem item, InvoiceItem.Fx fx) {
    if (!rates.add(fx)) {
      return;
    }
    add(
        "then.rate",
        "currency",
        Say.name(fx.from().getCurrencyCode(), Refs.item(item)),
        "rate",
        Say.count(fx.rate(), "", Refs.item(item)));
  }

  void price(InvoiceItem item, NextPrice price) {
    LocalDate from = price.changesOn();
    if (from != null) {
      var fx = item.fx();
      String ref = Refs.price(item.product(), from);
      add(
          "then.price",
          "name",
          named(item),
          "price",
          Say.price(price.price(), fx == null ? item.amount().currency() : fx.from(), ref),
          "day",
          Say.day(from, ref));
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
    Redemption redemption =
        history.redemptions().stream()
            .filter(r -> r.id().equals(discount.redemption()))
            .findFirst()
            .orElse(null);
    LocalDate end = redemption == null ? null : redemption.effectiveEnd();
    add(
        "then.discount",
        "amount",
        Say.money(discount.amount(), Refs.item(item)),
        "code",
        DiscountWords.byCode(redemption),
        "name",
        named(item),
        "on",
        end == null ? List.of() : Say.say("then.on", "day", Say.day(end, ref)));
  }

  void credit(Money used, String ref) {
    add("then.credit", "amount", Say.money(used, ref));
  }

  private Phrase named(InvoiceItem item) {
    return Say.name(Scene.nameOf(item, catalogue), Refs.item(item));
  }

  private void add(String key, Object... figures) {
    sentences.add(Say.say(key, figures));
  }
}

package dev.penny.rating;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a bill with a discount that had gone on, or on another plan. */
final class LineChanges {
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Invoice bill;

  LineChanges(AccountHistory history, Catalogue catalogue, Invoice bill) {
    this.history = history;
    this.catalogue = catalogue;
    this.bill = bill;
  }

  WhatIf.Lines withDiscount(RedemptionId id) {
    Redemption redemption =
        history.redemptions().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    Promotion promotion = redemption == null ? null : catalogue.promotion(redemption.promotion());
    LocalDate end = redemption == null ? null : redemption.effectiveEnd();
    if (redemption == null || promotion == null || end == null) {
      return WhatIf.Lines.refused(WhatIf.Reason.NO_DISCOUNT_ENDED);
    }
    List<InvoiceItem> lines = new ArrayList<>();
    boolean any = false;
    for (InvoiceItem item : bill.items()) {
      boolean reached = misses(item, redemption, promotion, end);
      lines.add(reached ? discounted(item, redemption) : item);
      any |= reached;
    }
    var name = Say.name(promotion.name(), "redemption:" + id);
    var day = new Phrase.DayFigure(end, "redemption:" + id);
    return any
        ? new WhatIf.Lines(lines, List.of(Say.say("if.discount", "name", name, "day", day)), null)
        : WhatIf.Lines.refused(WhatIf.Reason.NO_DISCOUNT_ENDED);
  }

  /** Whether the line would have had the discount if that had not ended. */
  static boolean misses(
      InvoiceItem item, Redemption redemption, Promotion promotion, LocalDate end) {
    boolean kind =
        switch (item.type()) {
          case RECURRING, USAGE, PRORATION_CHARGE, PRORATION_CREDIT -> true;
          case ONE_OFF, FEE, ADJUSTMENT -> false;
        };
    return kind
        && redemption.subscription().equals(item.subscription())
        && promotion.chargeCodes().contains(item.chargeCode())
        && !item.period().start().isBefore(end)
        && item.discounts().stream().noneMatch(d -> d.redemption().equals(redemption.id()));
  }

  /** Percent first, then fixed amounts, as everywhere. */
  private InvoiceItem discounted(InvoiceItem item, Redemption redemption) {
    var more =
        new Discount(
            redemption.id(),
            redemption.promotion(),
            asBilled(redemption),
            Money.zero(bill.currency()));
    List<Discount> discounts = new ArrayList<>(item.discounts());
    boolean percent = more.reduction() instanceof Reduction.Percent;
    int at = percent ? 0 : discounts.size();
    while (percent
        && at < discounts.size()
        && discounts.get(at).reduction() instanceof Reduction.Percent) {
      at++;
    }
    discounts.add(at, more);
    return Draft.of(item).discounts(discounts).done();
  }

  /** As the last bill that had it computed it. */
  private Reduction asBilled(Redemption redemption) {
    for (Invoice other : history.invoices().reversed()) {
      for (InvoiceItem item : other.items()) {
        for (Discount discount : item.discounts()) {
          if (discount.redemption().equals(redemption.id())) {
            return discount.reduction();
          }
        }
      }
    }
    return redemption.reduction();
  }

  WhatIf.Lines onPlan(SubscriptionId subscription, ProductId id) {
    Product to = catalogue.product(id);
    if (to == null || to.kind() != Product.Kind.PLAN) {
      return WhatIf.Lines.refused(WhatIf.Reason.NOT_A_PLAN);
    }
    Product from = null;
    List<InvoiceItem> lines = new ArrayList<>();
    for (InvoiceItem item : bill.items()) {
      Product now = isOfPlan(item, subscription, to) ? catalogue.product(item.product()) : null;
      Product.PriceVersion price = now == null ? null : priceOf(to, item);
      if (now == null) {
        lines.add(item);
      } else if (now.id().equals(id)) {
        return WhatIf.Lines.refused(WhatIf.Reason.SAME_PLAN);
      } else if (price == null) {
        return WhatIf.Lines.refused(WhatIf.Reason.NOT_A_PLAN);
      } else {
        lines.add(Draft.of(item).product(to).price(price.unitPrice()).done());
        from = now;
      }
    }
    return from == null
        ? WhatIf.Lines.refused(WhatIf.Reason.NO_PLAN)
        : new WhatIf.Lines(allowed(lines, subscription, from, to), said(from, to), null);
  }

  private static boolean isOfPlan(InvoiceItem item, SubscriptionId subscription, Product to) {
    boolean regular =
        item.type() == InvoiceItem.Type.RECURRING || item.type() == InvoiceItem.Type.USAGE;
    return regular
        && subscription.equals(item.subscription())
        && item.chargeCode().equals(to.chargeCode());
  }

  private Product.@Nullable PriceVersion priceOf(Product to, InvoiceItem item) {
    var fx = item.fx();
    return to.priceOn(fx == null ? bill.currency() : fx.from(), item.period().start());
  }

  private static List<InvoiceItem> allowed(
      List<InvoiceItem> lines, SubscriptionId subscription, Product from, Product to) {
    var before = Allowances.of(from);
    var after = Allowances.of(to);
    return before == null || after == null
        ? lines
        : Allowances.moved(lines, subscription, before.subtract(after));
  }

  private static List<List<Phrase>> said(Product from, Product to) {
    List<List<Phrase>> said = new ArrayList<>();
    var name = Say.name(to.name(), "product:" + to.id());
    said.add(Say.say("if.plan", "name", name));
    Allowances.say(from, to).ifPresent(said::add);
    return said;
  }
}

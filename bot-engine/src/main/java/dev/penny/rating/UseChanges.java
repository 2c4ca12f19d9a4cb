package dev.penny.rating;

import dev.penny.explain.MeteredUse;
import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Quantity;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a bill with the use of another bill, at its own prices. */
final class UseChanges {
  private final AccountHistory history;
  private final Catalogue catalogue;
  private final Invoice bill;

  UseChanges(AccountHistory history, Catalogue catalogue, Invoice bill) {
    this.history = history;
    this.catalogue = catalogue;
    this.bill = bill;
  }

  WhatIf.Lines likeOn(InvoiceId id) {
    Invoice other = history.invoice(id);
    if (other == null || !other.currency().equals(bill.currency())) {
      return WhatIf.Lines.refused(WhatIf.Reason.NO_BILL_TO_BE_LIKE);
    }
    Map<String, Ratio> left = meters(other);
    List<InvoiceItem> lines = new ArrayList<>();
    boolean any = false;
    for (InvoiceItem item : bill.items()) {
      InvoiceItem changed = isUse(item, bill) ? like(item, other, left) : item;
      any |= isUse(item, bill);
      if (changed != null) {
        lines.add(changed);
      }
    }
    for (InvoiceItem item : other.items()) {
      if (isUse(item, other) && item.reads() == null && find(bill, item) == null) {
        lines.add(now(item));
        any = true;
      }
    }
    if (!any) {
      return WhatIf.Lines.refused(WhatIf.Reason.NO_USE);
    }
    boolean beyond = left.values().stream().anyMatch(use -> use.signum() > 0);
    return beyond
        ? WhatIf.Lines.refused(WhatIf.Reason.TIERS_UNKNOWN)
        : new WhatIf.Lines(lines, List.of(said(other)), null);
  }

  /** Regular use: what was reported late belongs to another time. */
  private static boolean isUse(InvoiceItem item, Invoice bill) {
    return item.type() == InvoiceItem.Type.USAGE
        && !item.period().end().isBefore(bill.period().start());
  }

  /** The use of each meter if it had run as on the other bill, for the days of this one. */
  private Map<String, Ratio> meters(Invoice other) {
    Map<String, Ratio> left = new HashMap<>();
    for (InvoiceItem item : bill.items()) {
      var reads = item.reads();
      if (reads != null && !left.containsKey(reads.meter())) {
        left.put(reads.meter(), perDay(other, reads.meter()).times(item.period().days()));
      }
    }
    left.replaceAll((_, use) -> Ratio.of(use.rounded()));
    return left;
  }

  private Ratio perDay(Invoice other, String meter) {
    Ratio sum = Ratio.zero();
    for (InvoiceItem item : other.items()) {
      var reads = item.reads();
      if (reads != null && reads.meter().equals(meter)) {
        sum = sum.plus(MeteredUse.perDay(history, other, item));
      }
    }
    return sum;
  }

  /** Null where the other bill has none of it. */
  private @Nullable InvoiceItem like(InvoiceItem item, Invoice other, Map<String, Ratio> left) {
    var reads = item.reads();
    if (reads == null) {
      InvoiceItem then = find(other, item);
      return then == null ? null : Draft.of(item).quantity(then.quantity()).done();
    }
    Ratio use = left.getOrDefault(reads.meter(), Ratio.zero());
    Ratio here = isTier(item) ? least(use, Ratio.of(item.quantity().value())) : use;
    left.put(reads.meter(), use.minus(here));
    return Draft.of(item).quantity(new Quantity(here.decimal(0))).done();
  }

  /** Tiers are numbered after a dot; what fits into one is known as far as this bill filled it. */
  private static boolean isTier(InvoiceItem item) {
    return item.chargeCode().matches(".*\\.t\\d+");
  }

  private static Ratio least(Ratio a, Ratio b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static @Nullable InvoiceItem find(Invoice bill, InvoiceItem like) {
    for (InvoiceItem item : bill.items()) {
      var id = like.subscription();
      if (isUse(item, bill)
          && item.chargeCode().equals(like.chargeCode())
          && id != null
          && id.equals(item.subscription())) {
        return item;
      }
    }
    return null;
  }

  /** A line of the other bill at the price and the tax of this one. */
  private InvoiceItem now(InvoiceItem item) {
    var product = catalogue.product(item.product());
    var fx = item.fx();
    var price =
        product == null
            ? null
            : product.priceOn(fx == null ? bill.currency() : fx.from(), bill.period().start());
    var tax = catalogue.taxes().get(item.tax().ref());
    var rate = tax == null ? null : tax.rateOn(bill.issueDate());
    return Draft.of(item)
        .id("as-then-" + item.id())
        .period(bill.period())
        .price(price == null ? item.unitPrice() : price.unitPrice())
        .tax(item.tax().ref(), rate == null ? item.tax().rate() : rate)
        .done();
  }

  private static List<Phrase> said(Invoice other) {
    var period = new Phrase.PeriodFigure(other.period(), "invoice:" + other.id());
    return Say.say("if.use", "period", period);
  }
}

package dev.penny.rating;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The net amount of one line: rounded once for the base and once for each discount. */
final class LineRating {
  private LineRating() {}

  static InvoiceItem net(InvoiceItem line, Currency currency, Catalogue catalogue) {
    long base = base(line, Money.zero(currency).exponent());
    long left = base;
    List<Discount> discounts = new ArrayList<>(line.discounts().size());
    for (Discount discount : line.discounts()) {
      long off = off(discount, left, catalogue);
      left -= off;
      discounts.add(
          new Discount(
              discount.redemption(),
              discount.promotion(),
              discount.reduction(),
              Money.of(off, currency)));
    }
    return new InvoiceItem(
        line.id(),
        line.type(),
        line.chargeCode(),
        line.product(),
        line.subscription(),
        line.description(),
        line.period(),
        line.quantity(),
        line.unit(),
        line.unitPrice(),
        line.proration(),
        line.fx(),
        Money.of(base, currency),
        discounts,
        Money.of(left, currency),
        line.tax(),
        line.reads());
  }

  private static long base(InvoiceItem line, int decimals) {
    Ratio exact = Ratio.of(line.quantity().value()).times(Ratio.of(line.unitPrice(), decimals));
    var part = line.proration();
    if (part != null) {
      exact = exact.times(Ratio.of(part.days(), part.basisDays()));
    }
    var fx = line.fx();
    return (fx == null ? exact : exact.times(Ratio.of(fx.rate()))).rounded();
  }

  private static long off(Discount discount, long left, Catalogue catalogue) {
    long off =
        switch (discount.reduction()) {
          case Reduction.Percent(var rate) -> percent(left, rate).rounded();
          case Reduction.Fixed(var amount) -> left <= 0 ? 0 : Math.min(amount.minor(), left);
        };
    Promotion promotion = catalogue.promotion(discount.promotion());
    Long cap = promotion == null ? null : promotion.maxAmount();
    return cap == null ? off : Math.min(off, cap);
  }

  /** That many percent of an amount in minor units, exactly. */
  static Ratio percent(long minor, Rate rate) {
    return Ratio.of(minor).times(Ratio.of(rate.percent())).dividedBy(100);
  }
}

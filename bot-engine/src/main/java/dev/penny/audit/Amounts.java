package dev.penny.audit;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The arithmetic of a line as the billing data format defines it, in minor units: rounded half away
 * from zero, once for each amount, never in between.
 */
final class Amounts {
  private Amounts() {}

  /** The base amount of this line. */
  static long base(InvoiceItem item) {
    return base(item, item.quantity().value(), item.unitPrice());
  }

  /** The base amount this line would have with that quantity and that price. */
  static long base(InvoiceItem item, BigDecimal quantity, UnitPrice price) {
    BigDecimal exact = quantity.multiply(price.major()).scaleByPowerOfTen(item.base().exponent());
    BigDecimal divisor = price.per();
    var fx = item.fx();
    if (fx != null) {
      exact = exact.multiply(fx.rate());
    }
    var part = item.proration();
    if (part != null && part.days() != part.basisDays()) {
      exact = exact.multiply(BigDecimal.valueOf(part.days()));
      divisor = divisor.multiply(BigDecimal.valueOf(part.basisDays()));
    }
    return exact.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact();
  }

  /** What a discount takes off of what is left. */
  static long off(Reduction reduction, long left) {
    return switch (reduction) {
      case Reduction.Percent(var rate) -> percent(left, rate);
      case Reduction.Fixed(var amount) -> left <= 0 ? 0 : Math.min(amount.minor(), left);
    };
  }

  /** That many percent of an amount. */
  static long percent(long amount, Rate rate) {
    return BigDecimal.valueOf(amount)
        .multiply(rate.percent())
        .scaleByPowerOfTen(-2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The net amount of a line with that base and the discounts it has. */
  static long net(long base, List<Discount> discounts) {
    long left = base;
    for (Discount discount : discounts) {
      left -= off(discount.reduction(), left);
    }
    return left;
  }

  /** A net amount with the line's own tax. */
  static long gross(InvoiceItem item, long net) {
    return net + percent(net, item.tax().rate());
  }

  /** The gross amount this line would have with that base, its own discounts and its own tax. */
  static long rerated(InvoiceItem item, long base) {
    return gross(item, net(base, item.discounts()));
  }
}

package dev.penny.demo;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.InvoiceItem.ItemTax;
import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.InvoiceItem.Proration;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.Period;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Subscription;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one bill line is about; {@link #on} prices, discounts and taxes it for a bill by the rules
 * of the billing data format.
 */
record Line(
    Type type,
    ProductId product,
    @Nullable Subscription subscription,
    Period period,
    Quantity quantity,
    LocalDate priceDate,
    @Nullable Proration proration,
    InvoiceItem.@Nullable Fx fx,
    @Nullable MeterReads reads) {

  static Line recurring(Subscription sub, Period period) {
    return new Line(
        Type.RECURRING,
        sub.productOn(period.start()),
        sub,
        period,
        sub.quantityOn(period.start()),
        period.start(),
        null,
        null,
        null);
  }

  static Line of(Type type, String product, Subscription sub, Period period, String quantity) {
    return new Line(
        type,
        new ProductId(product),
        sub,
        period,
        Quantity.of(quantity),
        period.start(),
        null,
        null,
        null);
  }

  static Line fee(String product, LocalDate day) {
    return new Line(
        Type.FEE,
        new ProductId(product),
        null,
        new Period(day, day.plusDays(1)),
        Quantity.ONE,
        day,
        null,
        null,
        null);
  }

  Line prorated(int days, int basisDays) {
    return new Line(
        type,
        product,
        subscription,
        period,
        quantity,
        priceDate,
        new Proration(days, basisDays),
        fx,
        reads);
  }

  Line pricedOn(LocalDate day) {
    return new Line(type, product, subscription, period, quantity, day, proration, fx, reads);
  }

  Line converted(InvoiceItem.Fx rate) {
    return new Line(
        type, product, subscription, period, quantity, priceDate, proration, rate, reads);
  }

  Line read(MeterReads meter) {
    return new Line(type, product, subscription, period, quantity, priceDate, proration, fx, meter);
  }

  InvoiceItem on(BillDraft bill) {
    var books = bill.books;
    Product item = Objects.requireNonNull(books.catalogue.product(product));
    Currency currency = books.account.currency();
    UnitPrice price = price(item, fx == null ? currency : fx.from());
    Money base = base(price, currency);
    var discounts = new ArrayList<Discount>();
    Money left = base;
    for (Redemption redemption : books.redemptions()) {
      if (applies(redemption, bill, item.chargeCode())) {
        Money off = off(redemption.reduction(), left);
        discounts.add(BillDraft.discount(redemption, off));
        left = left.minus(off);
      }
    }
    var tax =
        Objects.requireNonNull(books.catalogue.tax(books.account.country(), item.taxCategory()));
    Rate rate = Objects.requireNonNull(tax.rateOn(bill.issued));
    return new InvoiceItem(
        bill.nextItem(),
        type,
        item.chargeCode(),
        product,
        subscription == null ? null : subscription.id(),
        item.name(),
        period,
        quantity,
        item.unit(),
        price,
        proration,
        fx,
        base,
        List.copyOf(discounts),
        left,
        new ItemTax(tax.ref(), rate, Money.zero(currency)),
        reads);
  }

  private UnitPrice price(Product item, Currency currency) {
    var override = subscription == null ? null : subscription.overrideOn(priceDate);
    return override != null
        ? override.unitPrice()
        : Objects.requireNonNull(item.priceOn(currency, priceDate)).unitPrice();
  }

  private Money base(UnitPrice price, Currency currency) {
    BigDecimal exact =
        quantity
            .value()
            .multiply(price.major())
            .movePointRight(Math.max(0, currency.getDefaultFractionDigits()));
    if (fx != null) {
      exact = exact.multiply(fx.rate());
    }
    if (proration != null) {
      exact =
          exact
              .multiply(BigDecimal.valueOf(proration.days()))
              .divide(BigDecimal.valueOf(proration.basisDays()), MathContext.DECIMAL128);
    }
    return Money.of(exact.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  private boolean applies(Redemption redemption, BillDraft bill, String chargeCode) {
    var promotion = Objects.requireNonNull(bill.books.catalogue.promotion(redemption.promotion()));
    boolean kind =
        List.of(Type.RECURRING, Type.USAGE, Type.PRORATION_CREDIT, Type.PRORATION_CHARGE)
            .contains(type);
    return kind
        && subscription != null
        && redemption.subscription().equals(subscription.id())
        && promotion.chargeCodes().contains(chargeCode)
        && redemption.covers(period.start());
  }

  private static Money off(Redemption.Reduction reduction, Money left) {
    return switch (reduction) {
      case Redemption.Reduction.Percent(var rate) ->
          Money.of(BillDraft.percent(left.minor(), rate), left.currency());
      case Redemption.Reduction.Fixed(var amount) ->
          left.signum() <= 0
              ? Money.zero(left.currency())
              : left.compareTo(amount) < 0 ? left : amount;
    };
  }
}

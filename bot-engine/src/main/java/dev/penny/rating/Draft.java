package dev.penny.rating;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.InvoiceItem.ItemTax;
import dev.penny.ledger.InvoiceItem.Proration;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Period;
import dev.penny.ledger.Product;
import dev.penny.ledger.ProductId;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill with something about it changed and not yet priced: its amounts are those of the
 * line it was made from until {@link Rating} computes them. Readings are dropped where the quantity
 * is no longer theirs.
 */
final class Draft {
  private final InvoiceItem like;
  private ItemId id;
  private InvoiceItem.Type type;
  private String chargeCode;
  private ProductId product;
  private String description;
  private Period period;
  private Quantity quantity;
  private String unit;
  private UnitPrice price;
  private @Nullable Proration proration;
  private InvoiceItem.@Nullable MeterReads reads;
  private List<Discount> discounts;
  private ItemTax tax;

  private Draft(InvoiceItem like) {
    this.like = like;
    this.id = like.id();
    this.type = like.type();
    this.chargeCode = like.chargeCode();
    this.product = like.product();
    this.description = like.description();
    this.period = like.period();
    this.quantity = like.quantity();
    this.unit = like.unit();
    this.price = like.unitPrice();
    this.proration = like.proration();
    this.reads = like.reads();
    this.discounts = like.discounts();
    this.tax = like.tax();
  }

  static Draft of(InvoiceItem like) {
    return new Draft(like);
  }

  Draft id(String value) {
    id = new ItemId(value);
    return this;
  }

  Draft product(Product other) {
    product = other.id();
    chargeCode = other.chargeCode();
    description = other.name();
    unit = other.unit();
    return this;
  }

  Draft part(InvoiceItem.Type half, Period days, Proration part) {
    type = half;
    period = days;
    proration = part;
    return this;
  }

  Draft period(Period days) {
    period = days;
    return this;
  }

  Draft quantity(Quantity other) {
    if (!quantity.equals(other)) {
      quantity = other;
      reads = null;
    }
    return this;
  }

  Draft price(UnitPrice other) {
    price = other;
    return this;
  }

  Draft discounts(List<Discount> others) {
    discounts = others;
    return this;
  }

  Draft tax(String ref, Rate rate) {
    tax = new ItemTax(ref, rate, tax.amount());
    return this;
  }

  InvoiceItem done() {
    return new InvoiceItem(
        id,
        type,
        chargeCode,
        product,
        like.subscription(),
        description,
        period,
        quantity,
        unit,
        price,
        proration,
        like.fx(),
        like.base(),
        discounts,
        like.amount(),
        tax,
        reads);
  }
}

package dev.penny.ledger;

import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice. {@code base} = quantity × unit price × proration × fx, rounded once;
 * {@code amount} = base less discounts, net of tax. The gross amount is {@link #gross()}.
 */
public record InvoiceItem(
    ItemId id,
    Type type,
    String chargeCode,
    ProductId product,
    @Nullable SubscriptionId subscription,
    String description,
    Period period,
    Quantity quantity,
    String unit,
    UnitPrice unitPrice,
    @Nullable Proration proration,
    @Nullable Fx fx,
    Money base,
    List<Discount> discounts,
    Money amount,
    ItemTax tax,
    @Nullable MeterReads reads) {

  public InvoiceItem {
    discounts = List.copyOf(discounts);
  }

  public Money gross() {
    return amount.plus(tax.amount());
  }

  /** The same line with another share of the tax. */
  public InvoiceItem with(ItemTax share) {
    return new InvoiceItem(
        id,
        type,
        chargeCode,
        product,
        subscription,
        description,
        period,
        quantity,
        unit,
        unitPrice,
        proration,
        fx,
        base,
        discounts,
        amount,
        share,
        reads);
  }

  /**
   * What kind of line this is. The two proration types are the two halves of a change inside a
   * period; a credit has a negative quantity.
   */
  public enum Type {
    RECURRING,
    USAGE,
    ONE_OFF,
    FEE,
    ADJUSTMENT,
    PRORATION_CREDIT,
    PRORATION_CHARGE
  }

  /** The part of a full price that is billed: {@code days} of {@code basisDays}. */
  public record Proration(int days, int basisDays) {}

  /**
   * The exchange rate a price was converted with: one unit of {@code from} is {@code rate} units of
   * the invoice's currency.
   */
  public record Fx(Currency from, BigDecimal rate) {
    public Fx {
      rate = rate.stripTrailingZeros();
    }
  }

  /**
   * A discount as billed: the redemption it came from, how it is computed, and what it took off
   * (positive).
   */
  public record Discount(
      RedemptionId redemption,
      PromotionId promotion,
      Redemption.Reduction reduction,
      Money amount) {}

  /** The tax of this line: its share of the tax computed on the sum per rate. */
  public record ItemTax(String ref, Rate rate, Money amount) {}

  /** The two meter readings a usage line rests on. */
  public record MeterReads(String meter, Read open, Read close) {}

  public record Read(LocalDate date, long value, boolean estimated) {}
}

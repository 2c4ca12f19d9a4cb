package dev.penny.explain.cause;

import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.InvoiceItem.Fx;
import dev.penny.ledger.InvoiceItem.MeterReads;
import dev.penny.ledger.InvoiceItem.Proration;
import dev.penny.ledger.InvoiceItem.Read;
import dev.penny.ledger.InvoiceItem.Type;
import dev.penny.ledger.ItemId;
import dev.penny.ledger.Period;
import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.ledger.Tax;
import dev.penny.money.Money;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a bill in the making. */
public final class SmallLine {
  private final Type type;
  private final String code;
  private final String product;
  private final Period period;
  private @Nullable SubscriptionId subscription = new SubscriptionId("S1");
  private Quantity quantity = Quantity.ONE;
  private String unit = "month";
  private final UnitPrice price;
  private @Nullable Proration proration;
  private @Nullable Fx fx;
  private @Nullable MeterReads reads;
  private final List<Discount> discounts = new ArrayList<>();

  public SmallLine(Type type, String code, String product, String from, String to, String price) {
    this.type = type;
    this.code = code;
    this.product = product;
    this.period = new Period(LocalDate.parse(from), LocalDate.parse(to));
    this.price = UnitPrice.of(price);
  }

  public static SmallLine monthly(
      String code, String product, String from, String to, String price) {
    return new SmallLine(Type.RECURRING, code, product, from, to, price);
  }

  public static SmallLine used(String code, String product, String from, String to, String price) {
    return new SmallLine(Type.USAGE, code, product, from, to, price);
  }

  /** A recurring line for a month ("2024-03"). */
  public static SmallLine line(String code, String product, String month, String price) {
    YearMonth of = YearMonth.parse(month);
    return monthly(
        code, product, of.atDay(1).toString(), of.plusMonths(1).atDay(1).toString(), price);
  }

  /** Use in a month. */
  public static SmallLine use(String code, String product, String month, String price) {
    YearMonth of = YearMonth.parse(month);
    return used(code, product, of.atDay(1).toString(), of.plusMonths(1).atDay(1).toString(), price);
  }

  /** Once, on a day; of no subscription. */
  public static SmallLine once(Type type, String code, String name, String day, String price) {
    String next = LocalDate.parse(day).plusDays(1).toString();
    return new SmallLine(type, code, name, day, next, price).times("1", "event").ofNone();
  }

  ProductId product() {
    return new ProductId(product);
  }

  public SmallLine of(String id) {
    subscription = new SubscriptionId(id);
    return this;
  }

  public SmallLine ofNone() {
    subscription = null;
    return this;
  }

  public SmallLine times(String count, String of) {
    quantity = Quantity.of(count);
    unit = of;
    return this;
  }

  public SmallLine part(int days, int basis) {
    proration = new Proration(days, basis);
    return this;
  }

  public SmallLine fx(String currency, String rate) {
    fx = new Fx(Currency.getInstance(currency), new BigDecimal(rate));
    return this;
  }

  /** Read at both ends of its period; the quantity follows. */
  public SmallLine read(long open, boolean openEstimated, long close, boolean closeEstimated) {
    reads =
        new MeterReads(
            "M1",
            new Read(period.start(), open, openEstimated),
            new Read(period.end(), close, closeEstimated));
    return times(String.valueOf(close - open), "kWh");
  }

  /** As one tier of a meter: the readings are those of all tiers together. */
  public SmallLine tier(String count, long open, long close) {
    read(open, false, close, false);
    return times(count, "kWh");
  }

  public SmallLine less(String redemption, String promotion, Reduction reduction) {
    discounts.add(
        new Discount(
            new RedemptionId(redemption),
            new PromotionId(promotion),
            reduction,
            Money.zero(SmallAccount.EUR)));
    return this;
  }

  InvoiceItem done(String id, Tax.Version tax) {
    Money zero = Money.zero(SmallAccount.EUR);
    boolean exempt = tax.rate().percent().signum() == 0;
    return new InvoiceItem(
        new ItemId(id),
        type,
        code,
        product(),
        subscription,
        product,
        period,
        quantity,
        unit,
        price,
        proration,
        fx,
        zero,
        discounts,
        zero,
        new InvoiceItem.ItemTax(exempt ? "DE-EXEMPT" : "DE-STD", tax.rate(), zero),
        reads);
  }
}

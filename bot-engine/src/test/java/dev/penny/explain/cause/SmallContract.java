package dev.penny.explain.cause;

import dev.penny.ledger.ProductId;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.Subscription;
import dev.penny.ledger.Subscription.Contract;
import dev.penny.ledger.Subscription.PriceOverride;
import dev.penny.ledger.Subscription.ProductChange;
import dev.penny.ledger.Subscription.QuantityChange;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Quantity;
import dev.penny.money.UnitPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription in the making. */
public final class SmallContract {
  private final String id;
  private final String product;
  private final LocalDate start;
  private Quantity quantity = Quantity.ONE;
  private @Nullable LocalDate end;
  private @Nullable Contract contract;
  private boolean renews;
  private final List<PriceOverride> prices = new ArrayList<>();
  private final List<QuantityChange> quantities = new ArrayList<>();
  private final List<ProductChange> products = new ArrayList<>();

  public SmallContract(String id, String product, String start) {
    this.id = id;
    this.product = product;
    this.start = LocalDate.parse(start);
  }

  public SmallContract end(String day) {
    end = LocalDate.parse(day);
    return this;
  }

  public SmallContract until(int months, String day) {
    contract = new Contract(months, LocalDate.parse(day));
    return this;
  }

  public SmallContract renews() {
    renews = true;
    return this;
  }

  public SmallContract count(String value) {
    quantity = Quantity.of(value);
    return this;
  }

  public SmallContract agreed(String from, String to, String price) {
    prices.add(
        new PriceOverride(
            LocalDate.parse(from), LocalDate.parse(to), UnitPrice.of(price), "fixed_term"));
    return this;
  }

  public SmallContract count(String day, String from, String to) {
    quantities.add(new QuantityChange(LocalDate.parse(day), Quantity.of(from), Quantity.of(to)));
    return this;
  }

  public SmallContract moves(String day, String from, String to) {
    products.add(new ProductChange(LocalDate.parse(day), new ProductId(from), new ProductId(to)));
    return this;
  }

  public Subscription done() {
    return new Subscription(
        new SubscriptionId(id),
        SmallAccount.ID,
        new ProductId(product),
        quantity,
        start,
        end,
        null,
        contract,
        renews,
        null,
        null,
        prices,
        quantities,
        products);
  }

  /** A promotion in use on the subscription S1; {@code to} null: open. */
  public static Redemption redeemed(
      String id, String promotion, String from, @Nullable String to, Reduction reduction) {
    return new Redemption(
        new RedemptionId(id),
        new PromotionId(promotion),
        SmallAccount.ID,
        new SubscriptionId("S1"),
        null,
        LocalDate.parse(from),
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        reduction,
        "active");
  }
}

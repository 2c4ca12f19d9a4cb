package dev.penny.promotion;

import dev.penny.money.Rate;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion takes off. {@code maxUnits} (dearest first) and {@code maxAmount} (minor units
 * an order) cap it where not null; {@code cycles} is how many bills it lasts, this one included
 * (null: this order, or no end).
 */
public record Effect(
    Reduction reduction,
    Target target,
    Selector selector,
    Per per,
    @Nullable Integer maxUnits,
    @Nullable Long maxAmount,
    @Nullable Integer cycles) {

  /** Bills left after this one, or null where nothing is counted. */
  public @Nullable Integer remainingCycles() {
    return cycles == null ? null : cycles - 1;
  }

  public sealed interface Reduction {
    /** Only for orders in this currency; null: any. */
    default @Nullable Currency currency() {
      return null;
    }
  }

  /** 0 to 100 percent off. */
  public record Percent(Rate rate) implements Reduction {}

  /** So many minor units off. */
  public record Fixed(long minor, @Nullable Currency currency) implements Reduction {}

  /** So many minor units to pay instead of the price; never dearer than the price. */
  public record FixedPrice(long minor, @Nullable Currency currency) implements Reduction {}

  /** Nothing to pay for the selected items, for {@link Effect#cycles} bills. */
  public record FreeCycles() implements Reduction {}

  /** ITEM rounds at every item; ORDER rounds once and spreads over the items. */
  public enum Target {
    ITEM,
    ORDER
  }

  /**
   * What an amount is meant for. ALL: a fixed amount or price is for the selected items together
   * where the target is the order; with target ITEM a fixed amount is for them together, a fixed
   * price for each.
   */
  public enum Per {
    ALL,
    ITEM,
    UNIT
  }

  /** Which items it touches: those with one of these codes and of these products; null: any. */
  public record Selector(@Nullable Set<String> chargeCodes, @Nullable Set<String> products) {
    public static final Selector ANY = new Selector(null, null);

    public Selector {
      chargeCodes = chargeCodes == null ? null : Set.copyOf(chargeCodes);
      products = products == null ? null : Set.copyOf(products);
    }

    public boolean selects(OrderItem item) {
      return (chargeCodes == null || chargeCodes.contains(item.chargeCode()))
          && (products == null || products.contains(item.product()));
    }
  }

  /** Items that can be discounted by this effect: selected, discountable, and costing something. */
  public boolean touches(OrderItem item) {
    return item.discountable() && item.amount() > 0 && selector.selects(item);
  }
}

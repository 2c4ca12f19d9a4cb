package dev.penny.explain;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.Subscription;
import dev.penny.money.Rate;
import dev.penny.money.UnitPrice;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One factor of a line's amount on both bills, with the code its change counts under. {@code
 * before} and {@code after} are the numbers that are multiplied; the other components are the
 * evidence for words.
 */
public sealed interface Factor {
  CauseCode code();

  Ratio before();

  Ratio after();

  default boolean changed() {
    return !before().equals(after());
  }

  /** Metered use a day, spread evenly between actual readings, in {@code unit}. */
  record UsePerDay(CauseCode code, Ratio before, Ratio after, String unit) implements Factor {}

  /** Billed days. */
  record Days(CauseCode code, Ratio before, Ratio after) implements Factor {}

  /** A billed quantity (seats, minutes, GB), times its part of a period where it is prorated. */
  record Volume(CauseCode code, Ratio before, Ratio after, String unit) implements Factor {}

  /** Billed units beyond the evenly spread use: what corrects earlier estimates. */
  record CatchUp(Ratio before, Ratio after, String unit) implements Factor {
    @Override
    public CauseCode code() {
      return CauseCode.ESTIMATE_CATCH_UP;
    }
  }

  /**
   * The unit price in minor units of the bill. {@code version} is the list price in force on the
   * current bill, {@code ended} the agreed price that was in force on the previous one; both are
   * looked up only where the price changed.
   */
  record Price(
      CauseCode code,
      Ratio before,
      Ratio after,
      UnitPrice from,
      UnitPrice to,
      Currency currency,
      Product.@Nullable PriceVersion version,
      Subscription.@Nullable PriceOverride ended)
      implements Factor {}

  /** The exchange rate from {@code from} to the bill's currency; 1 where there is none. */
  record Exchange(Ratio before, Ratio after, @Nullable Currency from) implements Factor {
    @Override
    public CauseCode code() {
      return CauseCode.FX;
    }
  }

  /** What a percent discount leaves (1 − d); 1 on the bill that does not have it. */
  record PercentOff(
      CauseCode code,
      Ratio before,
      Ratio after,
      RedemptionId redemption,
      PromotionId promotion,
      Rate rate)
      implements Factor {}

  /** What a fixed discount took off, negative minor units; 0 on the bill that does not have it. */
  record FixedOff(
      CauseCode code, Ratio before, Ratio after, RedemptionId redemption, PromotionId promotion)
      implements Factor {}

  /** One plus the tax rate. */
  record Taxed(
      CauseCode code, Ratio before, Ratio after, InvoiceItem.ItemTax from, InvoiceItem.ItemTax to)
      implements Factor {}
}

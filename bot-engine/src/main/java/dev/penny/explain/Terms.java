package dev.penny.explain;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.InvoiceItem.Discount;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.PromotionId;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matched line as a sum of products in minor units: use × price × fx × (1 − percent discounts) ×
 * (1 + tax), the same for the catch-up of estimates, and −fixed discount × (1 + tax) for each fixed
 * discount.
 */
final class Terms {
  private static final Ratio HUNDRED = Ratio.of(100);

  private final Setting setting;
  private final LineMatching.Pair pair;
  private final InvoiceItem previous;
  private final InvoiceItem current;

  private Terms(Setting setting, LineMatching.Pair pair) {
    this.setting = setting;
    this.pair = pair;
    this.previous = pair.previous();
    this.current = pair.current();
  }

  static List<List<Factor>> of(Setting setting, LineMatching.Pair pair) {
    return new Terms(setting, pair).all();
  }

  private List<List<Factor>> all() {
    Factor tax = tax();
    List<Factor> shared = new ArrayList<>();
    shared.add(PriceFactor.of(setting, pair));
    shared.add(exchange());
    List<List<Factor>> fixed = new ArrayList<>();
    for (Discount discount : discounts()) {
      Factor factor = discount(discount);
      if (factor instanceof Factor.FixedOff) {
        fixed.add(List.of(factor, tax));
      } else {
        shared.add(factor);
      }
    }
    shared.add(tax);
    List<List<Factor>> terms = new ArrayList<>();
    for (List<Factor> use : use()) {
      List<Factor> term = new ArrayList<>(use);
      term.addAll(shared);
      terms.add(term);
    }
    terms.addAll(fixed);
    return terms;
  }

  /** The factors that say how much: by the day for meters and day prices, else by quantity. */
  private List<List<Factor>> use() {
    long before = previous.period().days();
    long after = current.period().days();
    if (before > 0 && after > 0) {
      Factor days = new Factor.Days(setting.doubts().days(pair), Ratio.of(before), Ratio.of(after));
      if (previous.reads() != null && current.reads() != null) {
        return metered(days);
      }
      if (current.type() == InvoiceItem.Type.RECURRING
          && countsItsDays(previous, before)
          && countsItsDays(current, after)) {
        return List.of(List.of(days));
      }
    }
    CauseCode code = setting.doubts().quantity(pair, ChargeKind.ofUse(current));
    return List.of(
        List.of(new Factor.Volume(code, volume(previous), volume(current), current.unit())));
  }

  private List<List<Factor>> metered(Factor days) {
    EvenSpread before = setting.spread(previous, setting.previousAt());
    EvenSpread after = setting.spread(current, setting.currentAt());
    CauseCode code =
        before.provisional() || after.provisional()
            ? CauseCode.ESTIMATED_USAGE
            : ChargeKind.ofUse(current);
    String unit = current.unit();
    List<List<Factor>> terms = new ArrayList<>();
    terms.add(List.of(new Factor.UsePerDay(code, before.perDay(), after.perDay(), unit), days));
    if (before.catchUp().signum() != 0 || after.catchUp().signum() != 0) {
      terms.add(List.of(new Factor.CatchUp(before.catchUp(), after.catchUp(), unit)));
    }
    return terms;
  }

  private static boolean countsItsDays(InvoiceItem item, long days) {
    return item.unit().equals("day") && Ratio.of(item.quantity().value()).equals(Ratio.of(days));
  }

  private static Ratio volume(InvoiceItem item) {
    Ratio quantity = Ratio.of(item.quantity().value());
    var part = item.proration();
    return part == null ? quantity : quantity.times(Ratio.of(part.days(), part.basisDays()));
  }

  private Factor exchange() {
    var before = previous.fx();
    var after = current.fx();
    return new Factor.Exchange(
        before == null ? Ratio.one() : Ratio.of(before.rate()),
        after == null ? Ratio.one() : Ratio.of(after.rate()),
        after != null ? after.from() : before != null ? before.from() : null);
  }

  private Factor tax() {
    var before = previous.tax();
    var after = current.tax();
    CauseCode code = before.ref().equals(after.ref()) ? CauseCode.TAX_RATE : CauseCode.TAX_CATEGORY;
    return new Factor.Taxed(
        setting.doubts().tax(pair, code), withTax(before), withTax(after), before, after);
  }

  private static Ratio withTax(InvoiceItem.ItemTax tax) {
    return HUNDRED.plus(Ratio.of(tax.rate().percent())).dividedBy(100);
  }

  /** The discounts of both lines, each redemption once. */
  private List<Discount> discounts() {
    if (previous.discounts().isEmpty()) {
      return current.discounts();
    }
    List<Discount> all = new ArrayList<>(previous.discounts());
    for (Discount discount : current.discounts()) {
      if (find(previous, discount.redemption()) == null) {
        all.add(discount);
      }
    }
    return all;
  }

  private Factor discount(Discount discount) {
    RedemptionId id = discount.redemption();
    Discount before = find(previous, id);
    Discount after = find(current, id);
    CauseCode code = setting.doubts().discount(pair, codeOf(discount.promotion()));
    return switch (discount.reduction()) {
      case Reduction.Percent(var rate) ->
          new Factor.PercentOff(code, left(before), left(after), id, discount.promotion(), rate);
      case Reduction.Fixed _ ->
          new Factor.FixedOff(code, off(before), off(after), id, discount.promotion());
    };
  }

  private static @Nullable Discount find(InvoiceItem item, RedemptionId id) {
    for (Discount discount : item.discounts()) {
      if (discount.redemption().equals(id)) {
        return discount;
      }
    }
    return null;
  }

  private static Ratio left(@Nullable Discount discount) {
    return discount != null && discount.reduction() instanceof Reduction.Percent(var rate)
        ? HUNDRED.minus(Ratio.of(rate.percent())).dividedBy(100)
        : Ratio.one();
  }

  private static Ratio off(@Nullable Discount discount) {
    return discount == null ? Ratio.zero() : Ratio.of(-discount.amount().minor());
  }

  private CauseCode codeOf(PromotionId id) {
    Promotion promotion = setting.catalogue().promotion(id);
    if (promotion == null) {
      return CauseCode.DISCOUNT;
    }
    return switch (promotion.kind()) {
      case DISCOUNT -> CauseCode.DISCOUNT;
      case DEVICE_CREDIT -> CauseCode.DEVICE_CREDIT;
      case TRIAL -> CauseCode.TRIAL;
    };
  }
}

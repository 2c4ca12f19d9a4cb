package dev.penny.rating;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Product;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.rating.WhatIf.Change;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody supposes about a bill, in their own words or by a button, and what came of it.
 *
 * @param outcome null: it was not said what to suppose, or not which plan
 * @param plans where a plan is meant: those there are for the service
 */
public record Supposed(
    Invoice bill, What what, WhatIf.@Nullable Outcome outcome, List<Product> plans) {

  /** The thing that is supposed to be other. */
  public enum What {
    DISCOUNT,
    USE,
    PLAN,
    UNSAID
  }

  private static final Pattern DISCOUNT =
      Pattern.compile("(?iu)discount|promo|coupon|offer|rabatt|remise|descuento|promoci");
  private static final Pattern USE =
      Pattern.compile(
          "(?iu)\\bus(?:e|ed|age)\\b|last year|consum|verbrauch|letzte[sn] jahr|vorjahr|derni[eè]re?|consomm|pasado");
  private static final Pattern PLAN = Pattern.compile("(?iu)\\bplan\\b|tarif|package|forfait");

  public Supposed {
    plans = List.copyOf(plans);
  }

  public static Supposed of(
      AccountHistory history, Catalogue catalogue, Invoice bill, String words) {
    if (DISCOUNT.matcher(words).find()) {
      RedemptionId ended = ended(history, catalogue, bill);
      return new Supposed(
          bill,
          What.DISCOUNT,
          ended == null
              ? new WhatIf.Refused(WhatIf.Reason.NO_DISCOUNT_ENDED)
              : WhatIf.of(history, catalogue, bill, new Change.DiscountStays(ended)),
          List.of());
    }
    InvoiceItem line = planLine(bill, catalogue);
    List<Product> plans = line == null ? List.of() : plans(catalogue, line, bill);
    Product named = named(plans, words);
    SubscriptionId id = line == null ? null : line.subscription();
    if (named != null && id != null) {
      var change = new Change.OtherPlan(id, named.id());
      return new Supposed(bill, What.PLAN, WhatIf.of(history, catalogue, bill, change), plans);
    }
    if (USE.matcher(words).find()) {
      return new Supposed(bill, What.USE, asLastYear(history, catalogue, bill), List.of());
    }
    if (!PLAN.matcher(words).find()) {
      return new Supposed(bill, What.UNSAID, null, List.of());
    }
    boolean none = plans.isEmpty();
    return new Supposed(
        bill, What.PLAN, none ? new WhatIf.Refused(WhatIf.Reason.NO_PLAN) : null, plans);
  }

  private static WhatIf.Outcome asLastYear(
      AccountHistory history, Catalogue catalogue, Invoice bill) {
    YearMonth month = YearMonth.from(bill.period().start()).minusYears(1);
    for (Invoice other : history.invoices()) {
      if (YearMonth.from(other.period().start()).equals(month)) {
        return WhatIf.of(history, catalogue, bill, new Change.UseAsOn(other.id()));
      }
    }
    return new WhatIf.Refused(WhatIf.Reason.NO_BILL_TO_BE_LIKE);
  }

  /** The discount that ended last of those this bill misses. */
  private static @Nullable RedemptionId ended(
      AccountHistory history, Catalogue catalogue, Invoice bill) {
    Redemption last = null;
    for (Redemption redemption : history.redemptions()) {
      Promotion promotion = catalogue.promotion(redemption.promotion());
      LocalDate end = redemption.effectiveEnd();
      boolean missed =
          promotion != null
              && end != null
              && bill.items().stream()
                  .anyMatch(i -> LineChanges.misses(i, redemption, promotion, end));
      LocalDate before = last == null ? null : last.effectiveEnd();
      if (missed && (before == null || before.isBefore(end))) {
        last = redemption;
      }
    }
    return last == null ? null : last.id();
  }

  /** The first line of the bill that is for a plan others of its kind stand beside. */
  private static @Nullable InvoiceItem planLine(Invoice bill, Catalogue catalogue) {
    for (InvoiceItem item : bill.items()) {
      Product product = catalogue.product(item.product());
      if (product != null
          && item.proration() == null
          && product.kind() == Product.Kind.PLAN
          && !plans(catalogue, item, bill).isEmpty()) {
        return item;
      }
    }
    return null;
  }

  private static List<Product> plans(Catalogue catalogue, InvoiceItem line, Invoice bill) {
    var fx = line.fx();
    List<Product> plans = new ArrayList<>();
    for (Product product : catalogue.products().values()) {
      boolean priced =
          product.priceOn(fx == null ? bill.currency() : fx.from(), line.period().start()) != null;
      if (priced
          && product.kind() == Product.Kind.PLAN
          && product.chargeCode().equals(line.chargeCode())
          && !product.id().equals(line.product())) {
        plans.add(product);
      }
    }
    plans.sort(java.util.Comparator.comparing(Product::name));
    return plans;
  }

  /** The plan whose name, or id, stands in the words; the longest of them. */
  private static @Nullable Product named(List<Product> plans, String words) {
    String said = " " + plain(words) + " ";
    Product named = null;
    for (Product plan : plans) {
      boolean is =
          said.contains(" " + plain(plan.name()) + " ")
              || said.contains(" " + plain(plan.id().value()) + " ");
      if (is && (named == null || plan.name().length() > named.name().length())) {
        named = plan;
      }
    }
    return named;
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

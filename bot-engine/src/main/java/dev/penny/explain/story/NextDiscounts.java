package dev.penny.explain.story;

import dev.penny.explain.exact.Ratio;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The discounts that will apply to a line on a coming day, percent first, then fixed. */
final class NextDiscounts {
  private NextDiscounts() {}

  static List<Redemption> on(
      AccountHistory history, Catalogue catalogue, InvoiceItem item, LocalDate day) {
    List<Redemption> percent = new ArrayList<>();
    List<Redemption> fixed = new ArrayList<>();
    for (Redemption redemption : history.redemptions()) {
      if (redemption.subscription().equals(item.subscription())
          && redemption.covers(day)
          && reaches(catalogue, redemption, item)) {
        (redemption.reduction() instanceof Reduction.Percent ? percent : fixed).add(redemption);
      }
    }
    percent.addAll(fixed);
    return percent;
  }

  /** Whether the promotion covers this charge; what a line has today, it may have again. */
  private static boolean reaches(Catalogue catalogue, Redemption redemption, InvoiceItem item) {
    boolean has = item.discounts().stream().anyMatch(d -> d.redemption().equals(redemption.id()));
    Promotion promotion = catalogue.promotion(redemption.promotion());
    boolean starts = redemption.effectiveStart().isAfter(item.period().start());
    return has
        || (starts && promotion != null && promotion.chargeCodes().contains(item.chargeCode()));
  }

  /** What is left of a base amount after the discounts, each on what the one before left. */
  static Money apply(Money base, List<Redemption> discounts) {
    long left = base.minor();
    for (Redemption redemption : discounts) {
      left -=
          switch (redemption.reduction()) {
            case Reduction.Percent(var rate) ->
                Ratio.of(left).times(Ratio.of(rate.percent())).dividedBy(100).rounded();
            case Reduction.Fixed(var amount) -> left <= 0 ? 0 : Math.min(amount.minor(), left);
          };
    }
    return Money.of(left, base.currency());
  }
}

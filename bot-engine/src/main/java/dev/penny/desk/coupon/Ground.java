package dev.penny.desk.coupon;

import dev.penny.action.Action.CodesUsed;
import dev.penny.action.ActionLedger;
import dev.penny.action.Policy;
import dev.penny.action.Refusal;
import dev.penny.desk.CaseNews;
import dev.penny.flow.Refusals;
import dev.penny.ledger.BillingSource;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.OfferCode;
import dev.penny.turn.Coupons;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all work with codes and discounts stands on.
 *
 * @param coupons null: no promotions are kept here
 * @param billing the books with what was redeemed, credited and agreed here
 * @param words phrases in the console's language
 */
record Ground(
    @Nullable Coupons coupons,
    BillingSource billing,
    ActionLedger actions,
    Policy policy,
    CaseNews news,
    Function<List<Phrase>, String> words) {
  private static final Logger LOG = LoggerFactory.getLogger(Ground.class);

  /** The codes; only asked for where there are any. */
  Coupons codes() {
    return Objects.requireNonNull(coupons);
  }

  @Nullable Books books(Deed deed) {
    return billing.history(deed.account()).map(h -> new Books(h, billing.catalogue())).orElse(null);
  }

  List<String> names(CodesUsed used) {
    return used.codes().stream().map(c -> OfferCode.is(c) ? codes().called(c) : c).toList();
  }

  String say(Money money) {
    return words.apply(List.of(new Phrase.MoneyFigure(money, "code")));
  }

  Told no(Refusal why) {
    return new Told.No(words.apply(Refusals.say(why)));
  }

  /** That a customer could not be told undoes nothing. */
  void told(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      LOG.warn("a customer is not told what was done for them: {}", e.getMessage());
    }
  }
}

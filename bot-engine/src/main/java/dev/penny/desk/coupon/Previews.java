package dev.penny.desk.coupon;

import dev.penny.action.Discounted;
import dev.penny.action.Level;
import dev.penny.eligibility.Verdict;
import dev.penny.explain.story.Forecast;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.agreed.AgreedDiscounts.Worked;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.money.Money;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Reason;
import dev.penny.promotion.ReasonCode;
import dev.penny.turn.RedeemedBilling;
import dev.penny.turn.StaffCoupons.Tried;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the next bill is without and with something, before it is done. Changes nothing. */
record Previews(Ground ground, Books books, Deed deed) {

  /** {@code off} in minor units; null: nothing can be redeemed on this order. */
  View.@Nullable Redeem redeem(OrderAtHand at, List<String> codes, long off) {
    if (!at.isOpen() || off == 0) {
      return null;
    }
    Money amount = Money.of(off, at.order().currency());
    var names = codes.stream().map(c -> OfferCode.is(c) ? ground.codes().called(c) : c).toList();
    return new View.Redeem(
        at.state(),
        codes,
        off,
        "Redeem " + String.join(" + ", names) + ", " + ground.say(amount) + " off",
        at.after() == null
            ? ground.say(amount) + " off order " + at.order().id()
            : bill(at, codes));
  }

  private String bill(OrderAtHand at, List<String> codes) {
    AccountHistory history = books.history();
    var brings =
        ground.codes().acts().brings(at, codes, history, books.catalogue(), "preview", deed.at());
    return bills(
        RedeemedBilling.preview(history, brings),
        RedeemedBilling.preview(books.catalogue(), brings));
  }

  private String bills(AccountHistory with, Catalogue catalogue) {
    Invoice latest = books.history().latest();
    return latest == null
        ? ""
        : "Next bill "
            + ground.say(Forecast.after(books.history(), books.catalogue(), latest).amountDue())
            + ", with this "
            + ground.say(Forecast.after(with, catalogue, latest).amountDue());
  }

  /** {@code who}: the lowest level that may set aside all that is in the way; null: nobody. */
  record Honoured(String label, String bill, @Nullable Level who) {}

  /** What a code would give that does not apply to the next bill; null: nothing. */
  @Nullable Honoured honour(Tried tried) {
    boolean bill = tried.at().origin() == OrderAtHand.Origin.NEXT_BILL;
    if (!bill
        || tried.real().promotion() == null
        || !(Giving.worked(ground, books, deed, tried) instanceof Worked.Off(var discount))) {
      return null;
    }
    var today = deed.at().atZone(books.history().account().zone()).toLocalDate();
    return new Honoured(
        ground.say(discount.amount()) + " off",
        bills(Discounted.preview(books.history(), discount, today), books.catalogue()),
        who(tried.real().verdict()));
  }

  private @Nullable Level who(Verdict verdict) {
    Level needed = Level.AGENT;
    if (verdict instanceof Verdict.Ineligible(var reasons)) {
      for (Reason reason : reasons) {
        if (reason.code() != ReasonCode.NOT_CONFIRMED) {
          Level level = ground.policy().waives().get(reason.code());
          if (level == null) {
            return null;
          }
          needed = level.reaches(needed) ? level : needed;
        }
      }
    }
    return needed;
  }
}

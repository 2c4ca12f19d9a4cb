package dev.penny.desk.coupon;

import dev.penny.action.ActionLedger;
import dev.penny.action.Limit;
import dev.penny.action.Policy;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Recorded;
import dev.penny.desk.CaseNews;
import dev.penny.desk.DiscountPanels;
import dev.penny.desk.Wording;
import dev.penny.flow.agreed.AgreedDiscounts.Worked;
import dev.penny.ledger.BillingSource;
import dev.penny.money.Money;
import dev.penny.turn.Coupons;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Codes and discounts in the hands of the staff: looked at, redeemed, undone, and given outside of
 * the rules. Whoever calls has looked whether this person may see the account. What cannot be kept
 * throws {@code StorageFull}, with nothing done.
 */
public final class CouponDesk {
  private final @Nullable Coupons coupons;
  private final BillingSource billing;
  private final ActionLedger actions;
  private final Policy policy;
  private final CaseNews news;
  private final Supplier<Wording> wording;

  /**
   * A desk on these books.
   *
   * @param coupons null: no promotions are kept here, and discounts by hand are all there is
   * @param billing the books with what was redeemed, credited and agreed here
   * @param wording the console's own
   */
  public CouponDesk(
      @Nullable Coupons coupons,
      BillingSource billing,
      ActionLedger actions,
      Policy policy,
      CaseNews news,
      Supplier<Wording> wording) {
    this.coupons = coupons;
    this.billing = billing;
    this.actions = actions;
    this.policy = policy;
    this.news = news;
    this.wording = wording;
  }

  /**
   * Codes as they stand for a customer; who looks is noted first.
   *
   * @param now the conversation they are tried in; null: none
   */
  public View look(
      Deed deed, @Nullable Conversation now, List<Recorded> events, List<String> codes) {
    actions.read(deed.actor(), deed.account(), "coupons", deed.at());
    Ground ground = ground();
    Books books = ground.books(deed);
    return books == null
        ? View.NONE
        : new Looking(ground, books, deed, limits(deed, books.history().account().currency()))
            .view(now, events, codes);
  }

  Ground ground() {
    return new Ground(coupons, billing, actions, policy, news, wording.get().text());
  }

  Wording wording() {
    return wording.get();
  }

  public Told redeem(Deed deed, Use use) {
    String wrong = deed.problem();
    return wrong != null || coupons == null
        ? new Told.No(wrong == null ? "There are no promotions here." : wrong)
        : new Redeeming(ground(), deed, use).now();
  }

  /** {@code reference}: what the customer was told it by. */
  public Told undo(Deed deed, String reference) {
    String wrong = deed.problem();
    return wrong != null || coupons == null
        ? new Told.No(wrong == null ? "There are no promotions here." : wrong)
        : new Undoing(ground(), deed, reference).now();
  }

  public Told give(Deed deed, Wish wish) {
    String wrong = deed.problem();
    return wrong != null ? new Told.No(wrong) : new Giving(ground(), deed, wish).now();
  }

  /**
   * What a wish comes to, before it is given.
   *
   * @param off null: to nothing, {@code words} say why
   */
  public record Preview(@Nullable Money off, String words) {}

  /** Changes nothing; that somebody looked is noted. */
  public Preview preview(Deed deed, Wish wish) {
    actions.read(deed.actor(), deed.account(), "discount", deed.at());
    Ground ground = ground();
    Books books = ground.books(deed);
    Worked worked = books == null ? new Worked.Nothing() : Giving.worked(ground, books, deed, wish);
    if (books == null || !(worked instanceof Worked.Off(var discount))) {
      return new Preview(null, Giving.why(ground, worked));
    }
    String bill =
        new DiscountPanels(
                wording(),
                books.history(),
                books.catalogue(),
                policy,
                deed.actor().level(),
                deed.at())
            .preview(discount);
    return new Preview(discount.amount(), bill == null ? ground.say(discount.amount()) : bill);
  }

  /** What this person may give without asking, in words. */
  String limits(Deed deed, Currency currency) {
    Limit limit = policy.discounts(deed.actor().level(), currency);
    Ground ground = ground();
    return limit.each().isZero()
        ? "You may ask for a discount; it is decided by somebody with more authority."
        : "Up to "
            + ground.say(limit.each())
            + " at once, "
            + ground.say(limit.day())
            + " a day, "
            + ground.say(limit.customer())
            + " for one customer in "
            + policy.windowDays()
            + " days; above that a lead decides.";
  }
}

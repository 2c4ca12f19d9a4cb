package dev.penny.desk.coupon;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.Discount;
import dev.penny.action.Entry;
import dev.penny.action.Kind;
import dev.penny.action.Rule;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Refusals;
import dev.penny.flow.agreed.AgreedDiscounts;
import dev.penny.flow.agreed.AgreedDiscounts.Worked;
import dev.penny.ledger.AccountId;
import dev.penny.turn.StaffCoupons.Tried;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes something off the next bill outside of the rules, each intention once: within the limits of
 * whoever asks at once, above them kept for somebody with more authority.
 */
record Giving(Ground ground, Deed deed, Wish wish) {

  Told now() {
    Told known = known();
    if (known != null) {
      return known;
    }
    Books books = ground.books(deed);
    Worked worked = books == null ? new Worked.Nothing() : worked(ground, books, deed, wish);
    if (!(worked instanceof Worked.Off(var discount))) {
      return new Told.No(why(ground, worked));
    }
    Told told = take(new Action.GiveDiscount(deed.account(), discount, deed.why()));
    return told == null ? Objects.requireNonNullElseGet(known(), this::reused) : told;
  }

  private Told reused() {
    return ground.no(Deed.reused(ground.policy()));
  }

  /** What was said of this intention before; null: nothing was. */
  private @Nullable Told known() {
    Entry before = deed.before(ground.actions());
    if (before == null) {
      return null;
    }
    boolean same =
        before.action() instanceof Action.GiveDiscount(_, var discount, var why)
            && wish.asks(discount.ground())
            && why.equals(deed.why());
    return same ? take(before.action()) : reused();
  }

  /** Null: the key is of something else, worked out on other books it may be the same wish. */
  private @Nullable Told take(Action action) {
    Answer answer = ground.actions().take(deed.key(), deed.actor(), action, deed.at());
    return switch (answer) {
      case Answer.Done done -> {
        tell(done);
        yield new Told.Done(
            done.id().value(),
            "Given: "
                + (done.posted() == null ? "a discount" : ground.say(done.posted()))
                + " off the next bill, before tax. Reference "
                + done.id()
                + ".");
      }
      case Answer.Waits(var id, var why) ->
          new Told.Kept(
              id.value(), "Kept for approval. " + ground.words().apply(Refusals.say(why)));
      case Answer.Refused(var why) -> why.rule() == Rule.KEY_REUSED ? null : ground.no(why);
    };
  }

  private void tell(Answer.Done done) {
    AccountId account = deed.account();
    ground.told(() ->
        ground
            .billing()
            .history(account)
            .ifPresent(h ->
                ground
                    .news()
                    .tell(
                        deed.key(),
                        Kind.GIVE_DISCOUNT,
                        done,
                        h,
                        ground.billing().catalogue(),
                        ground.actions().cases(account),
                        ground.policy())));
  }

  /** What a wish comes to on these books. */
  static Worked worked(Ground ground, Books books, Deed deed, Wish wish) {
    return switch (wish) {
      case Wish.Amount(var money) ->
          AgreedDiscounts.amount(books.history(), books.catalogue(), money);
      case Wish.Percent(var rate) ->
          AgreedDiscounts.percent(books.history(), books.catalogue(), rate);
      case Wish.Promise promise -> promise(ground, books, deed, promise);
    };
  }

  private static Worked promise(Ground ground, Books books, Deed deed, Wish.Promise promise) {
    if (ground.coupons() == null) {
      return new Worked.Nothing();
    }
    return ground
        .codes()
        .staff()
        .tried(promise.code(), deed.actor().id(), books.history(), books.catalogue(), deed.at())
        .filter(t -> t.at().origin() == OrderAtHand.Origin.NEXT_BILL)
        .map(t -> worked(ground, books, deed, t))
        .orElseGet(Worked.Nothing::new);
  }

  static Worked worked(Ground ground, Books books, Deed deed, Tried tried) {
    var rule = tried.real().promotion();
    return rule == null
        ? new Worked.Nothing()
        : AgreedDiscounts.promise(
            books.history(),
            books.catalogue(),
            rule,
            tried.real(),
            ground.codes().staff().situation(tried.at(), books.history(), deed.at()));
  }

  /** In words, why it comes to nothing. */
  static String why(Ground ground, Worked worked) {
    return switch (worked) {
      case Worked.Off(Discount discount) -> ground.say(discount.amount());
      case Worked.TooMuch(var most) ->
          "At most " + ground.say(most) + " can come off the next bill, before tax.";
      case Worked.Nothing _ -> "There is nothing on the next bill that it could come off.";
    };
  }
}

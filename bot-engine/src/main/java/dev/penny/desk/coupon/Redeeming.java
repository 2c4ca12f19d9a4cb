package dev.penny.desk.coupon;

import dev.penny.action.Action;
import dev.penny.action.Action.CodesUsed;
import dev.penny.action.Answer;
import dev.penny.action.Entry;
import dev.penny.action.Kind;
import dev.penny.action.Refusal;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.ReasonText;
import dev.penny.flow.NextOrder;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.TakenCodes;
import dev.penny.flow.agreed.UsedReplies;
import dev.penny.money.Money;
import dev.penny.promotion.Reason;
import dev.penny.turn.CouponActs;
import dev.penny.turn.Postings;
import dev.penny.turn.StaffCoupons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Uses codes for a customer, each intention once: first the books of promotions take it under the
 * intention's key, then the books of actions, then the bills, then the customer is told. What was
 * cut off in between is finished when it is sent again, and answered the same.
 */
record Redeeming(Ground ground, Deed deed, Use use) {
  /** Of an order that a page handed over. */
  private static final Pattern VERSION = Pattern.compile("@\\d+$");

  Told now() {
    Told known = known();
    if (known != null) {
      return known;
    }
    Books books = ground.books(deed);
    OrderAtHand at = books == null ? null : order(books);
    if (books == null || at == null) {
      return new Told.No(
          "This order is not at hand any more, or has changed. Look at the codes again.");
    }
    if (!at.isOpen()) {
      return new Told.No(
          at.origin() == OrderAtHand.Origin.PLACED
              ? "This order is placed already: nothing is redeemed on it any more."
              : "This order came without a signature: nothing is redeemed on it.");
    }
    Money off = Money.of(use.off(), at.order().currency());
    var used = new CodesUsed(CouponActs.reference(deed.key()), use.order(), use.codes(), off);
    var action = new Action.UseCodes(deed.account(), used, false, deed.why());
    Refusal no = deed.refusal(ground.policy(), action.kind());
    if (no != null) {
      ground.actions().take(deed.key(), deed.actor(), action, deed.at());
      return ground.no(no);
    }
    ground.actions().read(deed.actor(), deed.account(), "redeem", deed.at());
    return redeem(books, at, action);
  }

  private Told redeem(Books books, OrderAtHand at, Action.UseCodes action) {
    CouponActs acts = ground.codes().acts();
    String key = deed.key();
    Instant now = deed.at();
    // Before it is redeemed: afterwards the next bill is another one.
    var brings = acts.brings(at, use.codes(), books.history(), books.catalogue(), key, now);
    var by = StaffCoupons.asker(deed.actor().id());
    var answer = acts.alone(Call.Action.REDEEM, at, use.codes(), books.history(), by, key, now);
    return switch (answer) {
      case dev.penny.eligibility.Answer.Done(_, var amount, _) -> {
        if (amount != use.off()) {
          String back = key + ":differs";
          acts.alone(Call.Action.RELEASE, at, use.codes(), books.history(), by, back, now);
          yield new Told.No(
              "It would take off "
                  + ground.say(Money.of(amount, at.order().currency()))
                  + " by now, so nothing was done. Look at the codes again.");
        }
        ground.actions().take(key, deed.actor(), action, now);
        brings.forEach(acts.postings()::post);
        tell(action.used(), at, brings);
        yield done(action.used());
      }
      case dev.penny.eligibility.Answer.Refused(var reasons, _) ->
          new Told.No("Nothing was done. " + say(reasons));
      case dev.penny.eligibility.Answer.Conflict _ -> {
        Told known = known();
        yield known == null ? ground.no(Deed.reused(ground.policy())) : known;
      }
      case dev.penny.eligibility.Answer.Blocked _ ->
          new Told.No("Nothing was done: too many codes that nobody has were tried.");
      case dev.penny.eligibility.Answer.Validated _ -> new Told.No("Nothing was done.");
    };
  }

  /** What was said of this intention before; null: nothing, or it has still to be finished. */
  private @Nullable Told known() {
    Entry before = deed.before(ground.actions());
    if (before == null) {
      return null;
    }
    if (!(before.action() instanceof Action.UseCodes(_, var used, var back, var why))
        || back
        || !use.asks(used)
        || !why.equals(deed.why())) {
      return ground.no(Deed.reused(ground.policy()));
    }
    if (before.answer() instanceof Answer.Refused(var no)) {
      return ground.no(no);
    }
    List<Postings.Posting> posted =
        ground.codes().acts().postings().of(deed.account()).stream()
            .filter(p -> p.reference().equals(used.reference()))
            .toList();
    Books books = posted.isEmpty() && !isUndone(used) ? null : ground.books(deed);
    if (books == null) {
      return null;
    }
    OrderAtHand at = order(books);
    if (at != null && !posted.isEmpty()) {
      tell(used, at, posted);
    }
    return done(used);
  }

  private boolean isUndone(CodesUsed used) {
    return ground.actions().entries(deed.account()).stream()
        .anyMatch(e ->
            e.action() instanceof Action.UseCodes(_, var other, var back, _)
                && back
                && other.reference().equals(used.reference()));
  }

  /** From what is kept alone: the same whenever it is asked for again. */
  private Told done(CodesUsed used) {
    return new Told.Done(
        used.reference(),
        String.join(", ", ground.names(used))
            + " redeemed: "
            + ground.say(used.amount())
            + " off "
            + (NextOrder.is(used.order())
                ? "the next bill"
                : "order " + VERSION.matcher(used.order()).replaceFirst(""))
            + ", before tax. Reference "
            + used.reference()
            + ".");
  }

  private void tell(CodesUsed used, OrderAtHand at, List<Postings.Posting> brings) {
    TakenCodes.Discounted first =
        brings.stream()
            .flatMap(p -> p.discounts().stream())
            .map(d -> new TakenCodes.Discounted(d.effectiveStart(), d.effectiveEnd()))
            .findFirst()
            .orElse(null);
    var reply =
        UsedReplies.redeemed(at, ground.names(used), used.amount(), used.reference(), first);
    ground.told(() ->
        ground.news().tell(deed.key(), Kind.REDEEM_CODE, deed.account(), used.reference(), reply));
  }

  private @Nullable OrderAtHand order(Books books) {
    return ground
        .codes()
        .staff()
        .orders(use.in(), books.history(), books.catalogue(), deed.at())
        .stream()
        .filter(at -> at.state().equals(use.order()))
        .findFirst()
        .orElse(null);
  }

  private String say(List<Reason> reasons) {
    var texts = new ArrayList<String>();
    reasons.forEach(r -> texts.add(ground.words().apply(ReasonText.of(r, "code"))));
    return String.join(" ", texts);
  }
}

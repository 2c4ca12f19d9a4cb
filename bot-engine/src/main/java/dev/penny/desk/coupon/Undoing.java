package dev.penny.desk.coupon;

import dev.penny.action.Action;
import dev.penny.action.Action.CodesUsed;
import dev.penny.action.Answer;
import dev.penny.action.Entry;
import dev.penny.action.Kind;
import dev.penny.action.Refusal;
import dev.penny.eligibility.Call;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.agreed.UsedReplies;
import dev.penny.money.Money;
import dev.penny.promotion.Order;
import dev.penny.turn.Postings;
import dev.penny.turn.StaffCoupons;
import java.util.List;
import java.util.Map;

/**
 * Gives back what was used under a reference, by whomever: limits and budget are restored, once,
 * and it comes out of the bills.
 */
record Undoing(Ground ground, Deed deed, String reference) {

  Told now() {
    Entry before = deed.before(ground.actions());
    if (before != null) {
      return before.action() instanceof Action.UseCodes(_, var used, var back, var why)
              && back
              && used.reference().equals(reference)
              && why.equals(deed.why())
          ? finish(before.answer(), used)
          : ground.no(Deed.reused(ground.policy()));
    }
    List<Postings.Posting> posted =
        ground.codes().acts().postings().of(deed.account()).stream()
            .filter(p -> p.reference().equals(reference))
            .toList();
    Books books = ground.books(deed);
    if (posted.isEmpty() || books == null) {
      return new Told.No("Nothing stands in the books under " + reference + ".");
    }
    Refusal no = deed.refusal(ground.policy(), Kind.ROLL_BACK_CODE);
    List<String> codes = posted.stream().map(Postings.Posting::code).toList();
    String order = posted.getFirst().order();
    if (no != null) {
      take(order, codes, Money.zero(books.history().account().currency()));
      return ground.no(no);
    }
    ground.actions().read(deed.actor(), deed.account(), "undo", deed.at());
    return undo(order, codes, books);
  }

  private Told undo(String id, List<String> codes, Books books) {
    var currency = books.history().account().currency();
    var order = new Order(id, currency, null, List.of());
    var at = new OrderAtHand(order, OrderAtHand.Origin.PAGE, Map.of(), null);
    var acts = ground.codes().acts();
    var by = StaffCoupons.asker(deed.actor().id());
    return acts.alone(Call.Action.RELEASE, at, codes, books.history(), by, deed.key(), deed.at())
            instanceof dev.penny.eligibility.Answer.Done(_, var amount, _)
        ? take(id, codes, Money.of(amount, currency))
        : ground.no(Deed.reused(ground.policy()));
  }

  private Told take(String order, List<String> codes, Money amount) {
    var used = new CodesUsed(reference, order, codes, amount);
    var action = new Action.UseCodes(deed.account(), used, true, deed.why());
    return finish(ground.actions().take(deed.key(), deed.actor(), action, deed.at()), used);
  }

  private Told finish(Answer answer, CodesUsed used) {
    if (answer instanceof Answer.Refused(var why)) {
      return ground.no(why);
    }
    ground.codes().acts().postings().withdraw(deed.account(), used.order(), used.codes());
    var reply = UsedReplies.back(used.order(), ground.names(used), used.amount(), reference);
    ground.told(() ->
        ground.news().tell(deed.key(), Kind.ROLL_BACK_CODE, deed.account(), reference, reply));
    return new Told.Done(
        reference,
        "Undone: "
            + ground.say(used.amount())
            + " no longer come off. What was used is free again.");
  }
}

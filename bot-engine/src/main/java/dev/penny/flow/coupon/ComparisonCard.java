package dev.penny.flow.coupon;

import static dev.penny.flow.coupon.CouponFlow.WORDS;

import dev.penny.conversation.Block;
import dev.penny.eligibility.OrderComparison;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence.ComparedFact;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.terms.PartingWords;
import dev.penny.flow.terms.ReasonWords;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One code on two orders, side by side: only what differs. */
final class ComparisonCard {
  private final ComparedFact fact;

  ComparisonCard(ComparedFact fact) {
    this.fact = fact;
  }

  /** Empty where there is no such code for this customer. */
  Optional<Block> of(CodeCheck check) {
    OrderComparison comparison = fact.codes().get(check.typed());
    if (comparison == null || check.promotion() == null) {
      return Optional.empty();
    }
    var code = CouponCard.code(check);
    List<Block.Row> rows = rows(comparison, check.ref());
    return Optional.of(
        rows.isEmpty()
            ? WORDS.text("alike", "code", code)
            : new Block.Card(
                Block.Kind.COUPON,
                WORDS.say("differs", "code", code),
                null,
                WORDS.say("sidebyside", "one", order(fact.one()), "other", order(fact.other())),
                rows,
                List.of()));
  }

  private List<Block.Row> rows(OrderComparison comparison, String ref) {
    var rows = new ArrayList<Block.Row>();
    for (OrderComparison.Parting parting : comparison.clauses()) {
      List<Phrase> detail =
          WORDS.say(
              "parting",
              "one",
              order(fact.one()),
              "found",
              new PartingWords(fact.one(), ref).found(parting.clause(), parting.foundOnOne()),
              "other",
              order(fact.other()),
              "otherfound",
              new PartingWords(fact.other(), ref).found(parting.clause(), parting.foundOnOther()));
      var asked = new PartingWords(fact.one(), ref).asked(parting.clause());
      rows.add(new Block.Row(asked, detail, null));
    }
    comparison.onOne().forEach(reason -> rows.add(only(reason, fact.one(), ref)));
    comparison.onOther().forEach(reason -> rows.add(only(reason, fact.other(), ref)));
    return rows;
  }

  private static Block.Row only(Reason reason, OrderAtHand at, String ref) {
    return new Block.Row(
        new ReasonWords(at, ref).of(reason), WORDS.say("onlyon", "order", order(at)), null);
  }

  private static List<Phrase> order(OrderAtHand at) {
    return new CouponCard(at).order();
  }
}

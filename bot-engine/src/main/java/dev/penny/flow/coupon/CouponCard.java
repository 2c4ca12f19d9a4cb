package dev.penny.flow.coupon;

import dev.penny.conversation.Block;
import dev.penny.conversation.Block.Mark;
import dev.penny.conversation.Offer;
import dev.penny.eligibility.Point;
import dev.penny.eligibility.Verdict;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Words;
import dev.penny.flow.terms.EffectWords;
import dev.penny.flow.terms.NearWords;
import dev.penny.flow.terms.PointWords;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Promotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A code on one order, clause by clause: what holds, what does not, what would make it work. */
public final class CouponCard {
  private static final Words WORDS = Words.beside(CouponCard.class);

  private final OrderAtHand at;

  public CouponCard(OrderAtHand at) {
    this.at = at;
  }

  /** "Your next bill", or the number of the order. */
  public List<Phrase> order() {
    return at.origin() == OrderAtHand.Origin.NEXT_BILL
        ? WORDS.say("nextbill")
        : WORDS.say("orderno", "id", new Phrase.NameFigure(at.order().id(), at.ref()));
  }

  public Phrase.MoneyFigure amount(long minor, String ref) {
    return new Phrase.MoneyFigure(Money.of(minor, at.order().currency()), ref);
  }

  static Phrase.NameFigure code(CodeCheck check) {
    return new Phrase.NameFigure(check.called(), check.ref());
  }

  /** The label of the button that begins to use it. */
  public static List<Phrase> use(CodeCheck check) {
    return WORDS.say("use", "code", code(check));
  }

  /** The verdict in one sentence. */
  public List<Phrase> headline(CodeCheck check) {
    if (check.promotion() == null) {
      return WORDS.say("unknown", "code", code(check));
    }
    return switch (check.verdict()) {
      case Verdict.Eligible(var saving) ->
          WORDS.say(
              "works",
              "code",
              code(check),
              "order",
              order(),
              "amount",
              amount(saving.amount(), check.ref()));
      case Verdict.Ineligible _ -> WORDS.say("worksnot", "code", code(check), "order", order());
    };
  }

  public Block.Card of(CodeCheck check, List<Offer> actions) {
    Phrase.@Nullable MoneyFigure figure =
        check.verdict() instanceof Verdict.Eligible(var saving)
            ? amount(-saving.amount(), check.ref())
            : null;
    return new Block.Card(
        Block.Kind.COUPON,
        title(check),
        figure,
        WORDS.say(figure == null ? "notcaption" : "oncaption", "order", order()),
        rows(check),
        actions,
        null);
  }

  private List<Phrase> title(CodeCheck check) {
    Promotion promotion = check.promotion();
    return promotion == null
        ? List.of(code(check))
        : WORDS.say(
            "cardtitle",
            "code",
            code(check),
            "effect",
            EffectWords.of(promotion.effect(), at.order().currency(), check.ref()));
  }

  private List<Block.Row> rows(CodeCheck check) {
    var rows = new ArrayList<Block.Row>();
    var words = new PointWords(at, check.ref());
    for (Point point : check.points()) {
      rows.add(
          new Block.Row(words.of(point), List.of(), null, point.holds() ? Mark.HOLDS : Mark.FAILS));
    }
    NearMiss near = check.near();
    Promotion promotion = check.promotion();
    if (near != null && promotion != null) {
      rows.add(
          new Block.Row(
              NearWords.of(near, promotion, at, check.ref()), List.of(), null, Mark.HINT));
    }
    return rows;
  }
}

package dev.penny.flow.terms;

import dev.penny.eligibility.nearmiss.Change;
import dev.penny.eligibility.nearmiss.Edit;
import dev.penny.eligibility.nearmiss.Good;
import dev.penny.eligibility.nearmiss.Goods;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Promotion;
import java.util.List;

/** What would make a code work: the smallest change, or that there is none. */
public final class NearWords {
  private static final Words WORDS = EffectWords.WORDS;

  private NearWords() {}

  public static List<Phrase> of(NearMiss near, Promotion promotion, OrderAtHand at, String ref) {
    return switch (near) {
      case NearMiss.Works _ -> List.of();
      case NearMiss.Stuck _ -> WORDS.say("never");
      case NearMiss.OutOfReach _ -> WORDS.say("outofreach");
      case NearMiss.Smallest(var change, var saving) ->
          of(
              change,
              promotion,
              at,
              ref,
              EffectWords.amount(saving.amount(), at.order().currency(), ref));
    };
  }

  private static List<Phrase> of(
      Change change, Promotion promotion, OrderAtHand at, String ref, Phrase off) {
    var until = change.waitUntil();
    List<Phrase> moment =
        until == null ? List.of() : MomentWords.at(until, promotion.window().zone(), ref);
    boolean waits = until != null;
    return switch (change.edit()) {
      case null -> WORDS.say("wait", "moment", moment, "amount", off);
      case Edit.Add(var good, var price) -> {
        var item = new Phrase.NameFigure(name(good, at), ref);
        var cost = EffectWords.amount(price, at.order().currency(), ref);
        yield waits
            ? WORDS.say("waitadd", "moment", moment, "item", item, "price", cost, "amount", off)
            : WORDS.say("add", "item", item, "price", cost, "amount", off);
      }
      case Edit.Remove(var line) -> {
        var item = new Phrase.NameFigure(at.name(line.id()), ref);
        yield waits
            ? WORDS.say("waitremove", "moment", moment, "item", item, "amount", off)
            : WORDS.say("remove", "item", item, "amount", off);
      }
    };
  }

  /** By the product's name, else that of the kind of charge. */
  public static String name(Good good, OrderAtHand at) {
    String product = at.name("product:" + good.product());
    if (!good.product().equals(Goods.ANY) && !product.startsWith("product:")) {
      return product;
    }
    return at.name("charge:" + good.chargeCode()).replaceFirst("^charge:", "");
  }
}

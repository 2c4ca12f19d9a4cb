package dev.penny.flow.agreed;

import dev.penny.conversation.Block;
import dev.penny.conversation.Reply;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Replies;
import dev.penny.flow.TakenCodes;
import dev.penny.flow.Words;
import dev.penny.flow.coupon.CouponCard;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customer is told when one of the staff used a code for them, or undid it. */
public final class UsedReplies {
  private static final Words WORDS = Words.beside(UsedReplies.class);

  private UsedReplies() {}

  /**
   * The receipt.
   *
   * @param names of the codes, or of the offers without one
   * @param first when it comes into use and ends; null: it is on no bill
   */
  public static Reply redeemed(
      OrderAtHand at,
      List<String> names,
      Money amount,
      String reference,
      TakenCodes.@Nullable Discounted first) {
    String ref = at.ref();
    var off = new Phrase.MoneyFigure(amount, ref);
    var number = new Phrase.NameFigure(reference, ref);
    List<Phrase> order = new CouponCard(at).order();
    var rows = new ArrayList<Block.Row>();
    rows.add(new Block.Row(WORDS.say("reference"), List.of(number), null));
    rows.add(new Block.Row(WORDS.say("foramount", "order", order), List.of(), off));
    if (first != null) {
      rows.add(day("usedfrom", new Phrase.DayFigure(first.start(), ref)));
      if (first.end() != null) {
        rows.add(day("useduntil", new Phrase.DayFigure(first.end(), ref)));
      }
    }
    return Replies.reply(
        WORDS.text("used", "code", names(names, ref), "amount", off, "order", order, "ref", number),
        new Block.Card(
            Block.Kind.RECEIPT,
            WORDS.say("usedtitle", "code", names(names, ref)),
            new Phrase.MoneyFigure(amount.negated(), ref),
            List.of(),
            rows,
            List.of()));
  }

  private static Block.Row day(String key, Phrase day) {
    return new Block.Row(WORDS.say(key), List.of(day), null);
  }

  /** That it was undone. */
  public static Reply back(String order, List<String> names, Money amount, String reference) {
    String ref = "order:" + order;
    return Replies.reply(
        WORDS.text(
            "usedback",
            "code",
            names(names, ref),
            "amount",
            new Phrase.MoneyFigure(amount, ref),
            "ref",
            new Phrase.NameFigure(reference, ref)));
  }

  private static List<Phrase> names(List<String> names, String ref) {
    var phrases = new ArrayList<Phrase>();
    for (String name : names) {
      if (!phrases.isEmpty()) {
        phrases.add(Phrase.words(", "));
      }
      phrases.add(new Phrase.NameFigure(name, ref));
    }
    return phrases;
  }
}

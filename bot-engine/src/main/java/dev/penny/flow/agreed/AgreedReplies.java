package dev.penny.flow.agreed;

import dev.penny.action.DiscountCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Reply;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Replies;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.List;
import java.util.Locale;

/** What the customer is told when one of the staff gave a discount, or took it back. */
public final class AgreedReplies {
  private static final Words WORDS = Words.beside(AgreedReplies.class);

  private AgreedReplies() {}

  /** Where it stands, in the same words for both sides. */
  public static List<Phrase> standing(DiscountCase given) {
    return WORDS.say("st" + given.standing().name().toLowerCase(Locale.ROOT));
  }

  /** What is told of a decision. */
  public static Reply news(DiscountCase given) {
    var id = CaseFigures.name(given.id());
    Money posted = given.posted();
    return switch (given.standing()) {
      case POSTED -> given(given, posted == null ? given.discount().amount() : posted);
      case WAITING, REFUSED -> Replies.reply(WORDS.text("notgiven", "id", id));
      case REVERSED ->
          Replies.reply(
              WORDS.text(
                  "takenback",
                  "id",
                  id,
                  "amount",
                  CaseFigures.amount(given.id(), given.discount().amount())));
    };
  }

  private static Reply given(DiscountCase given, Money off) {
    var id = CaseFigures.name(given.id());
    var amount = CaseFigures.amount(given.id(), off);
    var from = new Phrase.DayFigure(given.discount().start(), "case:" + given.id());
    return Replies.reply(
        WORDS.text("given", "amount", amount, "id", id),
        new Block.Card(
            Block.Kind.RECEIPT,
            WORDS.say("title", "id", id),
            CaseFigures.amount(given.id(), off.negated()),
            WORDS.say("stposted"),
            List.of(
                new Block.Row(WORDS.say("reference"), List.of(id), null),
                new Block.Row(WORDS.say("from"), List.of(from), null)),
            List.of()));
  }
}

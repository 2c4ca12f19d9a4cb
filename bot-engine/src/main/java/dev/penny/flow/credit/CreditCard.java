package dev.penny.flow.credit;

import dev.penny.action.CreditCase;
import dev.penny.conversation.Block;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Offers;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A credit as a card: how much, since when, and where it stands. */
final class CreditCard {
  private static final Words WORDS = CreditFlow.WORDS;

  private CreditCard() {}

  static Block.Text words(CreditCase credit) {
    var phrases = new ArrayList<Phrase>(WORDS.say("title", "id", CaseFigures.name(credit.id())));
    phrases.add(Phrase.words(". "));
    phrases.addAll(WORDS.say(standing(credit)));
    return new Block.Text(phrases);
  }

  private static String standing(CreditCase credit) {
    return "st" + credit.standing().name().toLowerCase(Locale.ROOT);
  }

  static Block.Card of(CreditCase credit) {
    Money amount = credit.posted(); // what was only wished for is not shown as if it were ours
    var label =
        credit.posted() == null
            ? WORDS.say(credit.wanted() == null ? "wantedopen" : "wanted")
            : WORDS.say("posted");
    var since = WORDS.say("since", "day", CaseFigures.day(credit.id(), credit.opened()));
    List<Block.Row> rows =
        amount == null
            ? List.of(new Block.Row(label, List.of(), null), new Block.Row(since, List.of(), null))
            : List.of(new Block.Row(label, since, CaseFigures.amount(credit.id(), amount)));
    return new Block.Card(
        Block.Kind.BALANCE,
        WORDS.say("title", "id", CaseFigures.name(credit.id())),
        null,
        WORDS.say(standing(credit)),
        rows,
        List.of(Offers.PERSON));
  }
}

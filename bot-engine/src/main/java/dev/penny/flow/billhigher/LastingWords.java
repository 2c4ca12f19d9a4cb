package dev.penny.flow.billhigher;

import dev.penny.explain.story.Reason;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.List;

/** Whether a reason will be there on the next bill, as a sentence; nothing for what is wrong. */
final class LastingWords {
  private static final Words WORDS = BillHigherFlow.WORDS;

  private LastingWords() {}

  static List<Phrase> of(Reason reason, Invoice now, int place) {
    if (reason.isError()) {
      return List.of();
    }
    return switch (reason.lasting()) {
      case STAYS -> WORDS.say("lasts.stays");
      case ONE_OFF -> WORDS.say("lasts.oneoff");
      case VARIES -> WORDS.say("lasts.varies");
      case ESTIMATE -> WORDS.say("lasts.estimate");
      case PARTLY -> partly(reason, now, place);
    };
  }

  /** How much of it stays, where something does. */
  private static List<Phrase> partly(Reason reason, Invoice now, int place) {
    return reason.staying().isZero()
        ? WORDS.say("lasts.varies")
        : WORDS.say(
            "lasts.partly",
            "amount",
            new MoneyFigure(reason.staying().abs(), "reason:" + now.id() + "#" + place));
  }
}

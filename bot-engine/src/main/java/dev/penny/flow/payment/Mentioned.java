package dev.penny.flow.payment;

import dev.penny.action.PaymentDays;
import dev.penny.conversation.Block;
import dev.penny.ledger.AccountHistory;
import dev.penny.phrase.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What became of a payment that is named beside another question. */
public final class Mentioned {
  private Mentioned() {}

  /** Nothing where no payment is named by amount, day, method or card. */
  public static List<Block> in(
      String text, AccountHistory history, LocalDate today, PaymentDays days) {
    if (!Meant.isAbout(text)) {
      return List.of();
    }
    if (Meant.namesCard(text, today)) {
      return List.of(PaymentFlow.WORDS.text("nocard"));
    }
    Meant meant = Meant.in(text, new Fates(history, today, days).all(), today);
    if (meant == null || meant.how() == null) {
      return List.of();
    }
    var phrases = new ArrayList<Phrase>(PaymentAnswer.lead(meant));
    if (!PaymentAnswer.isUnsure(meant) || meant.fate().isTrouble()) {
      phrases.addAll(new FateWords(history, meant.fate()).say());
    }
    return List.of(new Block.Text(phrases));
  }
}

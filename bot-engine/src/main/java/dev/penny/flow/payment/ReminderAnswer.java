package dev.penny.flow.payment;

import dev.penny.conversation.Block;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.OpenBill;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Words;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.List;

/**
 * "I paid, why the reminder?": a payment of theirs that went astray, else one that crossed it, else
 * what is past its due date, else nothing.
 */
record ReminderAnswer(PaymentBooks books, Request request) {
  private static final Words WORDS = PaymentFlow.WORDS;

  Decision decide() {
    var answer = new PaymentAnswer(books, request);
    Meant meant = Meant.in(PaymentFlow.words(request), books.fates(), books.today());
    if (meant == null) {
      return overdue(answer);
    }
    Fate fate = meant.fate();
    if (fate.isTrouble()) {
      List<Phrase> sorry = fate.isOurs() ? WORDS.say("reminderours") : List.of();
      return answer.about(fate, sorry, false);
    }
    Payment payment = fate.payment();
    if (Proposal.overdue(books.history(), books.today()).signum() > 0) {
      return overdue(answer);
    }
    boolean lately =
        !payment
            .receivedAt()
            .isBefore(books.today().minusDays(books.own().policy().payments().reminder()));
    return answer.about(fate, WORDS.say(lately ? "remindercrossed" : "reminderfine"), false);
  }

  /** Nothing astray explains it: so much was due, and nothing for it is here. */
  private Decision overdue(PaymentAnswer answer) {
    Money overdue = Proposal.overdue(books.history(), books.today());
    if (overdue.signum() <= 0) {
      return Replies.answer(
          request,
          PaymentFlow.NAME,
          "nothing is overdue",
          WORDS.text("reminderfine"),
          new Block.Choices(List.of(), List.of(Offers.BALANCE, Offers.PERSON)));
    }
    OpenBill oldest =
        books.balance().bills().stream()
            .filter(b -> b.open().signum() > 0)
            .findFirst()
            .orElseThrow();
    return Replies.answer(
        request,
        PaymentFlow.NAME,
        "told what the reminder is about",
        WORDS.text(
            "reminderopen",
            "open",
            new MoneyFigure(overdue, "balance:overdue"),
            "due",
            new DayFigure(oldest.due(), "invoice:" + oldest.invoice())),
        answer.trace());
  }
}

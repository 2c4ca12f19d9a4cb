package dev.penny.flow.payment;

import dev.penny.action.Remedy;
import dev.penny.flow.Figures;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of a payment in words, for the customer and for the agent. */
public record FateWords(AccountHistory history, Fate fate) {
  private static final Words WORDS = PaymentFlow.WORDS;

  public List<Phrase> say() {
    Payment payment = fate.payment();
    var phrases = new ArrayList<Phrase>();
    switch (fate) {
      case Fate.Arrived _ -> {
        phrases.addAll(plain("found"));
        phrases.addAll(setAgainst());
      }
      case Fate.Unapplied(_, var rest) ->
          phrases.addAll(
              rest.equals(payment.amount())
                  ? plain("unappliedall")
                  : plain("unapplied", "rest", new MoneyFigure(rest, ref())));
      case Fate.Doubled(_, var first, _) -> phrases.addAll(plain("doubled", "first", day(first)));
      case Fate.WrongBill(_, var on, var meant) ->
          phrases.addAll(
              plain("wrongbill", "meant", Figures.month(meant), "on", Figures.month(on)));
      case Fate.WrongAccount _ -> phrases.addAll(plain("wrongaccount"));
      case Fate.Pending(_, var expected, var late) ->
          phrases.addAll(
              plain(late ? "pendinglate" : "pending", "expected", new DayFigure(expected, ref())));
      case Fate.Failed _ -> {
        phrases.addAll(plain("failed"));
        phrases.addAll(cause());
      }
      case Fate.Returned _ -> {
        phrases.addAll(returned());
        phrases.addAll(cause());
      }
    }
    return phrases;
  }

  /** The late fee that came of it; empty: there is none. */
  List<Phrase> fee(Remedy.Reallocation move) {
    Remedy.Fee fee = move.fee();
    Invoice bill = fee == null ? null : history.invoice(fee.bill());
    return fee == null || bill == null
        ? List.of()
        : WORDS.say(
            "fee",
            "fee",
            new MoneyFigure(fee.amount(), "item:" + fee.item()),
            "month",
            Figures.month(bill));
  }

  private List<Phrase> returned() {
    Payment.Ending ended = fate.payment().ended();
    return ended == null
        ? plain("returnednoday")
        : plain("returned", "ended", new DayFigure(ended.on(), ref()));
  }

  private List<Phrase> cause() {
    Payment.Ending ended = fate.payment().ended();
    return ended == null
        ? List.of()
        : WORDS.say("cause" + ended.cause().name().toLowerCase(Locale.ROOT).replace("_", ""));
  }

  private List<Phrase> setAgainst() {
    List<Payment.Allocation> parts = fate.payment().allocations();
    Invoice bill = parts.size() == 1 ? history.invoice(parts.getFirst().invoice()) : null;
    return bill == null ? List.of() : WORDS.say("seton", "month", Figures.month(bill));
  }

  /** With the payment's amount and day before other figures. */
  private List<Phrase> plain(String key, Object... more) {
    var figures =
        new ArrayList<Object>(
            List.of(
                "amount",
                new MoneyFigure(fate.payment().amount(), ref()),
                "day",
                day(fate.payment())));
    figures.addAll(List.of(more));
    return WORDS.say(key, figures.toArray());
  }

  private static DayFigure day(Payment payment) {
    return new DayFigure(payment.receivedAt(), "payment:" + payment.id());
  }

  private String ref() {
    return "payment:" + fate.payment().id();
  }
}

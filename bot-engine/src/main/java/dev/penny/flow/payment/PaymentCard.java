package dev.penny.flow.payment;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.flow.Evidence.BalanceFact;
import dev.penny.flow.Figures;
import dev.penny.flow.Words;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Payment;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One payment as a card: where each part of it went, and what is open now. */
record PaymentCard(AccountHistory history, Payment payment) {
  private static final Words WORDS = PaymentFlow.WORDS;

  /** {@code more}: rows after what is open now. */
  Block.Card of(BalanceFact balance, List<Block.Row> more, List<Offer> actions) {
    var rows = new ArrayList<Block.Row>();
    for (Payment.Allocation part : payment.allocations()) {
      Invoice bill = history.invoice(part.invoice());
      List<Phrase> label =
          bill == null
              ? WORDS.say("rowforeign") // whose it is, is nobody's business here
              : WORDS.say("rowset", "month", Figures.month(bill));
      rows.add(row(label, on(part.date()), part.amount()));
    }
    for (Payment.TakenOut out : payment.takenOut()) {
      String key =
          switch (out.way()) {
            case PAID_BACK -> "rowback";
            case AS_CREDIT -> "rowcredit";
          };
      rows.add(row(WORDS.say(key), on(out.date()), out.amount()));
    }
    if (payment.unallocated().signum() > 0) {
      rows.add(row(WORDS.say("rowrest"), List.of(), payment.unallocated()));
    }
    rows.add(open(balance));
    rows.addAll(more);
    return new Block.Card(
        Block.Kind.BALANCE,
        WORDS.say("title", "day", new DayFigure(payment.receivedAt(), ref())),
        new MoneyFigure(payment.amount(), ref()),
        WORDS.say(state()),
        rows,
        actions);
  }

  /** With the day on which the oldest of it is due. */
  private Block.Row open(BalanceFact balance) {
    List<Phrase> due =
        balance.bills().stream()
            .filter(b -> b.open().signum() > 0)
            .findFirst()
            .map(b -> WORDS.say("due", "day", new DayFigure(b.due(), "invoice:" + b.invoice())))
            .orElseGet(List::of);
    String ref = "balance:" + history.account().id();
    return new Block.Row(WORDS.say("rowopen"), due, new MoneyFigure(balance.open(), ref));
  }

  private String state() {
    return switch (payment.status()) {
      case SETTLED -> "isreceived";
      case PENDING -> "ispending";
      case FAILED -> "isfailed";
      case RETURNED -> "isreturned";
    };
  }

  private Block.Row row(List<Phrase> label, List<Phrase> detail, Money amount) {
    return new Block.Row(label, detail, new MoneyFigure(amount, ref()));
  }

  private List<Phrase> on(LocalDate day) {
    return WORDS.say("on", "day", new DayFigure(day, ref()));
  }

  private String ref() {
    return "payment:" + payment.id();
  }
}

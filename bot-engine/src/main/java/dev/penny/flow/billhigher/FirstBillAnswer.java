package dev.penny.flow.billhigher;

import dev.penny.conversation.Block;
import dev.penny.conversation.Screen;
import dev.penny.explain.story.FirstBill;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.ForecastFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Words;
import dev.penny.flow.invoice.InvoiceFlow;
import dev.penny.ledger.Invoice;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A first bill: held against what was agreed on, share by share, and what comes next. */
final class FirstBillAnswer {
  private static final Words WORDS = BillHigherFlow.WORDS;

  private FirstBillAnswer() {}

  /** {@code first}: null where earlier bills are not known, though there is one only. */
  static Decision of(Request request, Invoice bill, @Nullable FirstBill first, Facts facts) {
    var blocks = new ArrayList<Block>();
    blocks.add(WORDS.text("firstbill", "month", Figures.month(bill), "total", Figures.due(bill)));
    if (first != null) {
      blocks.add(WORDS.text("firstshares", "shares", shares(first)));
      if (first.shares().stream().anyMatch(s -> s.kind() == FirstBill.Kind.WRONG)) {
        blocks.add(WORDS.text("lookswrong"));
      }
    }
    blocks.add(InvoiceFlow.card(bill, Offers.NEXT_BILL));
    ForecastFact forecast = facts.find(ForecastFact.class);
    if (forecast != null && forecast.after().equals(bill.id())) {
      String ref = "forecast:" + forecast.after();
      blocks.add(
          WORDS.text(
              "afterfirst",
              "amount",
              new Phrase.MoneyFigure(forecast.next().amountDue(), ref),
              "day",
              new Phrase.DayFigure(forecast.next().issueDate(), ref)));
    }
    var screen = new Screen(bill.id(), null, InvoiceFlow.things(bill));
    return Replies.answer(
        request,
        BillHigherFlow.NAME,
        "explained the first bill",
        screen,
        blocks.toArray(Block[]::new));
  }

  private static List<Phrase> shares(FirstBill first) {
    var said = new ArrayList<Phrase>();
    for (FirstBill.Share share : first.shares()) {
      if (!said.isEmpty()) {
        said.addAll(WORDS.say("first.next"));
      }
      String kind = share.kind().name().toLowerCase(Locale.ROOT);
      boolean back = share.amount().signum() < 0;
      said.addAll(
          WORDS.say(
              back ? "first.less" : "first.more",
              "amount",
              new Phrase.MoneyFigure(share.amount().abs(), first.ref()),
              "what",
              WORDS.say("first." + kind)));
    }
    return said;
  }
}

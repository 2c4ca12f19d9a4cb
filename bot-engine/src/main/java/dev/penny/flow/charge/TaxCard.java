package dev.penny.flow.charge;

import dev.penny.conversation.Block;
import dev.penny.flow.Doubts;
import dev.penny.flow.Figures;
import dev.penny.flow.Offers;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.phrase.Phrase.MoneyFigure;
import dev.penny.phrase.Phrase.RateFigure;
import java.util.ArrayList;
import java.util.List;

/** The tax of a bill, by rate. */
final class TaxCard {
  private static final Words WORDS = ChargeFlow.WORDS;

  private TaxCard() {}

  /** The tax, and what is doubted about that bill: the tax of a doubted line is doubted too. */
  static Block[] blocks(Invoice bill, Doubts doubts) {
    var blocks = new ArrayList<Block>();
    blocks.add(words(bill));
    blocks.addAll(doubts.say(bill));
    blocks.add(card(bill));
    return blocks.toArray(Block[]::new);
  }

  private static Block.Text words(Invoice bill) {
    return WORDS.text(
        "taxof", "month", Figures.month(bill), "tax", Figures.amount(bill, bill.totals().tax()));
  }

  private static Block.Card card(Invoice bill) {
    var rows = new ArrayList<Block.Row>();
    for (Invoice.TaxLine line : bill.taxSummary()) {
      String ref = "tax:" + line.ref() + "@" + bill.issueDate();
      rows.add(
          new Block.Row(
              WORDS.say("tax", "rate", new RateFigure(line.rate(), ref)),
              WORDS.say("taxon", "base", new MoneyFigure(line.taxable(), ref)),
              new MoneyFigure(line.tax(), ref)));
    }
    return new Block.Card(
        Block.Kind.CHARGE,
        WORDS.say("taxtitle"),
        Figures.amount(bill, bill.totals().tax()),
        WORDS.say("onbill", "month", Figures.month(bill), "number", Figures.number(bill)),
        rows,
        List.of(Offers.LINES, Offers.wrong(bill), Offers.PERSON));
  }
}

package dev.penny.flow.invoice;

import dev.penny.conversation.Block;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot.BillWanted;
import dev.penny.flow.Bills;
import dev.penny.flow.Decision;
import dev.penny.flow.Doubts;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.Why;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.ledger.SumCheck;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;

/** "Show me my March bill": its lines, credits, balance and total, as billed. */
public final class InvoiceFlow implements Flow {
  public static final String NAME = "invoice";
  private static final Words WORDS = Words.beside(InvoiceFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.Checked());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact fact = facts.find(BillsFact.class);
    if (fact == null || facts.missing() != null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    var bills = new Bills(fact.history(), facts.today());
    Invoice bill = bills.find(request.bill());
    if (bill == null) {
      return Trouble.with(request, NAME, Why.NO_SUCH_BILL, facts);
    }
    var blocks = new ArrayList<Block>();
    if (request.bill() instanceof BillWanted.Extreme extreme) {
      blocks.add(extreme(bill, extreme, bills.candidates(extreme).size() > 1));
    }
    blocks.add(headline(bill));
    if (!SumCheck.of(bill).isEmpty()) {
      blocks.add(WORDS.text("wrongsums"));
    }
    blocks.addAll(Doubts.of(facts).say(bill));
    blocks.add(card(bill, Offers.WHY_HIGHER));
    return Replies.answer(
        request,
        NAME,
        "showed the lines of a bill",
        new Screen(bill.id(), null, things(bill)),
        blocks.toArray(Block[]::new));
  }

  /** Several may be alike: the newest of them is shown. */
  private static Block extreme(Invoice bill, BillWanted.Extreme wanted, boolean several) {
    String key = (wanted.dearest() ? "dearest" : "cheapest") + (several ? "several" : "");
    Money charged = bill.totals().payable();
    return WORDS.text(key, "month", Figures.month(bill), "total", Figures.amount(bill, charged));
  }

  /** A bill in the customer's favour is due on no day. */
  private static Block headline(Invoice bill) {
    Money due = bill.totals().amountDue();
    if (due.signum() < 0) {
      var back = Figures.amount(bill, due.abs());
      return WORDS.text("favour", "month", Figures.month(bill), "total", back);
    }
    return WORDS.text(
        "headline",
        "month",
        Figures.month(bill),
        "total",
        Figures.due(bill),
        "due",
        Figures.day(bill, bill.dueDate()));
  }

  /** What the customer may point at. */
  public static List<Screen.Thing> things(Invoice bill) {
    return bill.items().stream()
        .map(i -> new Screen.Thing(i.description(), i.gross(), List.of(i.id())))
        .toList();
  }

  /** {@code first}: the button before the two that are always there. */
  public static Block.Card card(Invoice bill, Offer first) {
    var rows = new ArrayList<Block.Row>();
    for (InvoiceItem item : bill.items()) {
      rows.add(
          new Block.Row(
              List.of(Figures.name(item)),
              Figures.detail(item, bill.currency()),
              Figures.gross(item)));
    }
    Invoice.Totals totals = bill.totals();
    total(rows, "credits", bill, totals.creditsApplied().negated());
    total(rows, "rounding", bill, bill.rounding());
    total(rows, "brought", bill, totals.balanceBroughtForward());
    return new Block.Card(
        Block.Kind.INVOICE,
        WORDS.say("title", "month", Figures.month(bill), "number", Figures.number(bill)),
        Figures.due(bill),
        WORDS.say("withtax", "tax", Figures.amount(bill, totals.tax())),
        rows,
        List.of(first, Offers.wrong(bill), Offers.PERSON));
  }

  private static void total(List<Block.Row> rows, String key, Invoice bill, Money amount) {
    if (!amount.isZero()) {
      rows.add(
          new Block.Row(WORDS.say(key), List.of(), new MoneyFigure(amount, Figures.ref(bill))));
    }
  }
}

package dev.penny.flow.charge;

import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.Decision;
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
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/** "What's that 12 euro thing?": the line, how it was worked out, and since when it is there. */
public final class ChargeFlow implements Flow {
  public static final String NAME = "charge";
  private static final int MOST = 6;
  static final Words WORDS = Words.beside(ChargeFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact fact = facts.find(BillsFact.class);
    if (fact == null || fact.history().invoices().isEmpty()) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    AccountHistory history = fact.history();
    var bills = new Bills(history, facts.today());
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    if (wanted != null && bills.find(wanted.wanted()) == null) {
      return Trouble.with(request, NAME, Why.NO_SUCH_BILL, facts);
    }
    List<InvoiceItem> found = new Candidates(request, history, bills).find();
    if (found.size() == 1) {
      return show(request, history, bills, found.getFirst());
    }
    Invoice total = found.isEmpty() ? new Candidates(request, history, bills).total() : null;
    if (total != null) {
      return isTotal(request, total);
    }
    return found.isEmpty()
        ? notFound(request, history, bills)
        : which(request, found, bills, WORDS.say("which"));
  }

  private static Decision show(
      Request request, AccountHistory history, Bills bills, InvoiceItem item) {
    Invoice bill = bills.billOf(item.id());
    if (bill == null) {
      return notFound(request, history, bills);
    }
    Screen before = request.state().screen();
    var screen = new Screen(bill.id(), before.compared(), before.things());
    var card = new ChargeCard(history, bill, item);
    return Replies.answer(request, NAME, "explained a charge", screen, card.words(), card.card());
  }

  /** The amount is no line's but what a whole bill asks for. */
  private static Decision isTotal(Request request, Invoice bill) {
    var wanted = List.<Slot>of(new Slot.Bill(new Slot.BillWanted.Exactly(bill.id())));
    var offers =
        List.of(
            new Offer(
                Offers.LINES.id(),
                Offers.LINES.label(),
                List.of(new Command.StartFlow("invoice", wanted))),
            new Offer(
                Offers.WHY_HIGHER.id(),
                Offers.WHY_HIGHER.label(),
                List.of(new Command.StartFlow("bill_higher", wanted))),
            Offers.LOOKS_WRONG);
    var prompt = WORDS.say("istotal", "total", Figures.due(bill), "month", Figures.month(bill));
    return Replies.ask(request, NAME, "named a bill's total", prompt, offers);
  }

  /** Nothing fits: say so, and offer what is really there. */
  private static Decision notFound(Request request, AccountHistory history, Bills bills) {
    Screen screen = request.state().screen();
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    Invoice bill = wanted == null ? null : bills.find(wanted.wanted());
    if (bill == null && screen.bill() != null) {
      bill = history.invoice(screen.bill());
    }
    Invoice shown = bill == null ? history.invoices().getLast() : bill;
    boolean asked =
        request.slot(Slot.Amount.class) != null || request.slot(Slot.Place.class) != null;
    List<Phrase> prompt =
        WORDS.say(asked ? "nosuch" : "whichofbill", "month", Figures.month(shown));
    return which(request, shown.items(), bills, prompt);
  }

  private static Decision which(
      Request request, List<InvoiceItem> items, Bills bills, List<Phrase> prompt) {
    var offers = new ArrayList<Offer>();
    for (InvoiceItem item : items.stream().limit(MOST).toList()) {
      Invoice bill = bills.billOf(item.id());
      if (bill != null) {
        offers.add(Offers.line(item, bill));
      }
    }
    if (items.size() > MOST) {
      offers.add(Offers.LINES);
    }
    var forgotten = request.slots().stream().filter(s -> s instanceof Slot.Bill).toList();
    var again = new Request(request.command(), request.text(), forgotten, request.before());
    return Replies.ask(again, NAME, "asked which charge", prompt, offers);
  }
}

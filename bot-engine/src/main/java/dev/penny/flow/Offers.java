package dev.penny.flow;

import dev.penny.conversation.Command;
import dev.penny.conversation.Command.Kind;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.phrase.Phrase;
import java.util.List;

/** The buttons that more than one flow shows. */
public final class Offers {
  private static final Words WORDS = Words.beside(Offers.class);

  public static final Offer PERSON = handoff("human", "person", HandoffReason.CUSTOMER_ASKED);
  public static final Offer LOOKS_WRONG =
      new Offer("wrong", WORDS.say("wrong"), List.of(new Command.StartFlow("dispute")));
  public static final Offer WHY_HIGHER = start("bill_higher", "higher");
  public static final Offer NEXT_BILL = start("next_bill", "next");
  public static final Offer BALANCE = start("balance", "balance");
  public static final Offer PAYMENT = start("payment", "payment");
  public static final Offer LINES = start("invoice", "lines");
  public static final Offer CHARGE = start("charge", "charge");
  public static final Offer SIGN_IN =
      new Offer("sign_in", WORDS.say("signin"), List.of(new Command.SmallTalk(Kind.SIGN_IN)));
  public static final Offer SOMETHING_ELSE =
      new Offer("else", WORDS.say("else"), List.of(new Command.CannotHandle("something_else")));

  public static final Offer HELLO = talk("hello", Kind.GREETING);
  public static final Offer THAT_IS_ALL = talk("all", Kind.GOODBYE);
  public static final Offer YES = talk("yes", Kind.YES);
  public static final Offer NO = talk("no", Kind.NO);
  public static final Offer WHO = talk("who", Kind.WHO_ARE_YOU);
  public static final Offer WHAT_YOU_DO = talk("can", Kind.WHAT_CAN_YOU_DO);
  public static final Offer AGAIN = talk("again", Kind.SAY_AGAIN);

  private Offers() {}

  /** The button that begins a flow; {@code key} is that of its label. */
  public static Offer start(String flow, String key) {
    return new Offer("do:" + flow, WORDS.say(key), List.of(new Command.StartFlow(flow)));
  }

  /** The button for a request the bot refers to a person; {@code label} names the request. */
  public static Offer request(String label) {
    return new Offer(
        "ask:" + label, WORDS.say("ask." + label), List.of(new Command.CannotHandle(label)));
  }

  /** A bill to choose: its month and amount. */
  public static Offer bill(Invoice bill) {
    List<Phrase> label = List.of(Figures.month(bill), Phrase.words(", "), Figures.due(bill));
    var slot = new Slot.Bill(new Slot.BillWanted.Exactly(bill.id()));
    return new Offer("bill:" + bill.id(), label, List.of(new Command.SetSlot(slot)));
  }

  /** A bill to compare with. */
  public static Offer against(Invoice bill) {
    var slot =
        new Slot.CompareWith(
            new Slot.Against.BillOf(Bills.month(bill).getMonth(), Bills.month(bill).getYear()));
    return new Offer(
        "vs:" + bill.id(),
        List.of(Figures.month(bill), Phrase.words(", "), Figures.due(bill)),
        List.of(new Command.SetSlot(slot)));
  }

  /** Explains a bill against exactly that other one. */
  public static Offer compare(Invoice bill, Invoice other) {
    List<Slot> slots =
        List.of(
            new Slot.Bill(new Slot.BillWanted.Exactly(bill.id())),
            new Slot.CompareWith(new Slot.Against.ThisBill(other.id())));
    return new Offer(
        "compare:" + bill.id() + ":" + other.id(),
        WORDS.say("compare", "month", Figures.month(other)),
        List.of(new Command.StartFlow("bill_higher", slots)));
  }

  /** A line of a bill to choose: its name, bill and amount. */
  public static Offer line(InvoiceItem item, Invoice bill) {
    return line("line:", item, bill, "charge");
  }

  /** The same for another flow about a line; {@code prefix} keeps the buttons of the two apart. */
  public static Offer line(String prefix, InvoiceItem item, Invoice bill, String flow) {
    List<Phrase> label =
        List.of(
            Figures.name(item),
            Phrase.words(", "),
            Figures.month(bill),
            Phrase.words(", "),
            Figures.gross(item));
    return new Offer(
        prefix + item.id(),
        label,
        List.of(new Command.StartFlow(flow, List.of(new Slot.Line(item.id())))));
  }

  /** "This looks wrong", of a line: what it is about is known. */
  public static Offer wrong(InvoiceItem item) {
    return new Offer(
        "wrong:" + item.id(),
        LOOKS_WRONG.label(),
        List.of(new Command.StartFlow("dispute", List.of(new Slot.Line(item.id())))));
  }

  /** "This looks wrong", of a bill: it is about a line of it, or the bill as a whole. */
  public static Offer wrong(Invoice bill) {
    var slot = new Slot.Bill(new Slot.BillWanted.Exactly(bill.id()));
    return new Offer(
        LOOKS_WRONG.id(),
        LOOKS_WRONG.label(),
        List.of(new Command.StartFlow("dispute", List.of(slot))));
  }

  /** An article to read. */
  public static Offer article(String slug, String title) {
    return new Offer(
        "article:" + slug,
        List.of(new Phrase.NameFigure(title, "article:" + slug)),
        List.of(new Command.SearchKnowledge(title)));
  }

  /** The button that says what has no request in it. */
  private static Offer talk(String key, Kind kind) {
    return new Offer("talk:" + key, WORDS.say("talk." + key), List.of(new Command.SmallTalk(kind)));
  }

  /** The button that looks words up in the help pages; {@code key} is that of its label. */
  public static Offer lookUp(String key, String words) {
    return new Offer(key, WORDS.say(key), List.of(new Command.SearchKnowledge(words)));
  }

  private static Offer handoff(String id, String key, HandoffReason reason) {
    return new Offer(id, WORDS.say(key), List.of(new Command.HandOff(reason)));
  }
}

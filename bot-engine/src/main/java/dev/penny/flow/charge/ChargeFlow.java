package dev.penny.flow.charge;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Screen;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.Decision;
import dev.penny.flow.Doubts;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.ChangeFact;
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
import dev.penny.flow.billhigher.ReasonAnswer;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "What's that 12 euro thing?": the line, how it was worked out, and since when it is there. */
public final class ChargeFlow implements Flow {
  public static final String NAME = "charge";
  private static final int MOST = 3;
  private static final Pattern IT = Pattern.compile("(?i)\\b(?:it|that|this|them|they)\\b");
  private static final Pattern TAX = Pattern.compile("(?i)\\b(?:tax(?:es)?|vat|gst)\\b");
  private static final String RESULT = "explained a charge";
  static final Words WORDS = Words.beside(ChargeFlow.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return questionsOf(request);
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
    var reasons = reasons(request, facts);
    var candidates = new Candidates(asked(request), history, bills, reasons, facts.today());
    if (wanted != null && bills.find(wanted.wanted()) == null && candidates.onDay().isEmpty()) {
      return Trouble.with(request, NAME, Why.NO_SUCH_BILL, facts);
    }
    Meant meant = candidates.find();
    return switch (meant) {
      case Meant.OneReason(var place) -> reason(request, facts, bills, reasons, place);
      case Meant.Difference _ -> difference(request, reasons);
      case Meant.Total(var bill) -> isTotal(request, bill);
      case Meant.Lines(var found) when found.size() == 1 ->
          show(request, facts, bills, found.getFirst());
      case Meant.Lines(var found) ->
          found.isEmpty()
              ? taxOrNothing(request, facts, bills)
              : which(request, found, bills, WORDS.say("which"));
    };
  }

  /** What {@link #named} must know. */
  public static List<Question> questionsOf(Request request) {
    return List.of(new Question.Bills(), change(request), new Question.Checked());
  }

  /** The answer where the customer's words name a charge of theirs and little else, else null. */
  public static @Nullable Decision named(Request request, Facts facts) {
    BillsFact fact = facts.find(BillsFact.class);
    if (fact == null || fact.history().invoices().isEmpty()) {
      return null;
    }
    var topic = List.<Slot>of(new Slot.Topic(request.text()));
    var asked = new Request(request.command(), request.text(), topic, request.before());
    var bills = new Bills(fact.history(), facts.today());
    int best =
        new Candidates(asked, fact.history(), bills, reasons(asked, facts), facts.today())
            .best(request.text());
    return ChargeNames.isMost(request.text(), best) ? new ChargeFlow().decide(asked, facts) : null;
  }

  /** The change on the screen, or that of the bill asked about. */
  private static Question.Change change(Request request) {
    Screen screen = request.state().screen();
    return screen.bill() == null || screen.compared() == null
        ? new Question.Change(request.bill(), null)
        : new Question.Change(
            new Slot.BillWanted.Exactly(screen.bill()),
            new Slot.Against.ThisBill(screen.compared()));
  }

  static Reasons reasons(Request request, Facts facts) {
    ChangeFact change = facts.find(ChangeFact.class);
    return new Reasons(
        change == null ? null : change.story(),
        change != null && request.state().screen().compared() != null);
  }

  /** Where a reason is one new line and nothing else, that line says more. */
  private static Decision reason(
      Request request, Facts facts, Bills bills, Reasons reasons, int place) {
    var answer = new ReasonAnswer(Objects.requireNonNull(reasons.story()), place);
    InvoiceItem line = answer.onlyLine();
    Invoice bill = line == null ? null : bills.billOf(line.id());
    if (line != null && bill != null) {
      var card = new ChargeCard(facts, bill, line);
      return Replies.answer(
          request,
          NAME,
          RESULT,
          answer.screen(),
          blocks(request, a -> a.isApart(line), card.blocks(answer.partOf())));
    }
    Money amount = Objects.requireNonNull(reasons.story()).reasons().get(place).amount();
    return Replies.answer(
        request,
        NAME,
        "explained a reason",
        answer.screen(),
        blocks(request, a -> a.isApart(amount), answer.words(), answer.card()));
  }

  /** What is not what the customer said is called the nearest. */
  private static Block[] blocks(Request request, Predicate<Amounts> isApart, Block... answer) {
    Slot.Amount asked = request.slot(Slot.Amount.class);
    boolean apart = asked != null && isApart.test(new Amounts(asked));
    return apart
        ? Stream.concat(Stream.of(WORDS.text("nearest")), Stream.of(answer)).toArray(Block[]::new)
        : answer;
  }

  private static Decision difference(Request request, Reasons reasons) {
    var answer = new ReasonAnswer(Objects.requireNonNull(reasons.story()), 0);
    return Replies.answer(
        request, NAME, "explained a difference", answer.screen(), answer.difference());
  }

  /** "Since when do I have it?" is about the charge explained last. */
  private static Request asked(Request request) {
    Slot.Topic topic = request.slot(Slot.Topic.class);
    DialogueState.Task task = request.state().task();
    if (topic == null || task == null || request.slots().size() > 1) {
      return request;
    }
    boolean points =
        task.flow().equals(NAME)
            && IT.matcher(topic.words()).find()
            && ChargeNames.isSilent(topic.words());
    return points
        ? new Request(request.command(), request.text(), task.slots(), request.before())
        : request;
  }

  private static Decision show(Request request, Facts facts, Bills bills, InvoiceItem item) {
    Invoice bill = bills.billOf(item.id());
    if (bill == null) {
      return notFound(request, history(facts), bills);
    }
    var card = new ChargeCard(facts, bill, item);
    var slots = List.<Slot>of(new Slot.Line(item.id()));
    var again = new Request(request.command(), request.text(), slots, request.before());
    return Replies.answer(
        again,
        NAME,
        RESULT,
        screen(request, bill),
        blocks(request, a -> a.isApart(item), card.blocks(List.of())));
  }

  /** A change stays on the screen while its own lines are looked at. */
  private static Screen screen(Request request, Invoice bill) {
    Screen before = request.state().screen();
    boolean inChange =
        before.compared() != null
            && (bill.id().equals(before.bill()) || bill.id().equals(before.compared()));
    return inChange ? before : new Screen(bill.id(), null, before.things());
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
            Offers.wrong(bill));
    var prompt = WORDS.say("istotal", "total", Figures.due(bill), "month", Figures.month(bill));
    return Replies.ask(request, NAME, "named a bill's total", prompt, offers);
  }

  private static Decision taxOrNothing(Request request, Facts facts, Bills bills) {
    AccountHistory history = history(facts);
    Slot.Topic topic = request.slot(Slot.Topic.class);
    if (topic == null || !TAX.matcher(topic.words()).find()) {
      return notFound(request, history, bills);
    }
    Invoice bill = onScreen(request, history, bills);
    var screen = new Screen(bill.id(), null, List.of());
    return Replies.answer(
        request, NAME, "explained the tax", screen, TaxCard.blocks(bill, Doubts.of(facts)));
  }

  private static AccountHistory history(Facts facts) {
    return Objects.requireNonNull(facts.find(BillsFact.class)).history();
  }

  /** The bill that is spoken of: the one named, the one on the screen, or the latest. */
  private static Invoice onScreen(Request request, AccountHistory history, Bills bills) {
    Screen screen = request.state().screen();
    Slot.Bill wanted = request.slot(Slot.Bill.class);
    Invoice bill = wanted == null ? null : bills.find(wanted.wanted());
    if (bill == null && screen.bill() != null) {
      bill = history.invoice(screen.bill());
    }
    return bill == null ? history.invoices().getLast() : bill;
  }

  /** Nothing fits: say so, and offer what is really there. */
  private static Decision notFound(Request request, AccountHistory history, Bills bills) {
    Invoice shown = onScreen(request, history, bills);
    boolean asked =
        request.slot(Slot.Amount.class) != null || request.slot(Slot.Place.class) != null;
    String key = asked ? "nosuch" : "whichofbill";
    boolean sized = request.slot(Slot.Amount.class) != null;
    List<Phrase> prompt = WORDS.say(sized ? "nosuchamount" : key, "month", Figures.month(shown));
    return which(request, nearestFirst(request, shown.items()), bills, prompt);
  }

  private static List<InvoiceItem> nearestFirst(Request request, List<InvoiceItem> items) {
    Slot.Amount amount = request.slot(Slot.Amount.class);
    return amount == null
        ? items
        : items.stream().sorted(Comparator.comparing(new Amounts(amount)::apart)).toList();
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
      offers.add(Offers.SOMETHING_ELSE);
    }
    var forgotten = request.slots().stream().filter(s -> s instanceof Slot.Bill).toList();
    var again = new Request(request.command(), request.text(), forgotten, request.before());
    return Replies.ask(again, NAME, "asked which charge", prompt, offers);
  }
}

package dev.penny.flow.dispute;

import dev.penny.action.Action;
import dev.penny.action.Action.Ground;
import dev.penny.action.Answer;
import dev.penny.action.CaseId;
import dev.penny.action.Cases;
import dev.penny.action.DisputeCase;
import dev.penny.action.Policy;
import dev.penny.audit.FindingCode;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.flow.Bills;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Decision;
import dev.penny.flow.Doubts;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Figures;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Refusals;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.charge.NamedLines;
import dev.penny.flow.payment.PaymentFlow;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceItem;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "I don't recognise this", "this is wrong", "where is my dispute?". Nothing is opened or withdrawn
 * without a button or a yes: a hold changes what is to be paid.
 */
public final class DisputeFlow implements Flow {
  public static final String NAME = "dispute";
  static final Words WORDS = Words.beside(DisputeFlow.class);

  private static final String WITHDRAW = "withdraw:";
  private static final int SHOWN = 3;
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(?:my|the|our|that|a|any) (?:dispute|claim|case|correction)s?\\b"
              + "|\\b(?:meine|die) (?:beanstandung|reklamation|korrektur)"
              + "|\\b(?:ma|la) (?:contestation|réclamation)|\\b(?:mi|la) reclamación",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)\\b(?:where|status|news|update|happen\\w*|progress|going|decided|how long|when"
              + "|hear[d]?|still|looked|wo|stand|steht|neues|où|nouvelles|dónde|novedades|cómo)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TWICE =
      Pattern.compile(
          "(?i)\\b(?:twice|two times|double[d]?|doppelt|zwei ?mal|deux fois|en double|dos veces)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TAKES_BACK =
      Pattern.compile("(?i)\\b(?:withdraw|drop|cancel|close|take back|stop|call off|forget)\\b");

  /** Where a dispute stands and what comes next: one answer for the customer and the agent. */
  public static List<Phrase> standing(DisputeCase dispute, AccountHistory history, Policy policy) {
    return new DisputeCard(dispute, history, policy).words().phrases();
  }

  /** What is told unasked when the staff decided something about it. */
  public static Reply news(DisputeCase dispute, AccountHistory history, Policy policy) {
    var card = new DisputeCard(dispute, history, policy);
    boolean ours = dispute.steps().getFirst().action() instanceof Action.CorrectFault;
    Block.Text words =
        ours
            ? new Block.Text(notice(dispute.id(), dispute.disputed(), dispute.amount(), history))
            : card.words();
    return Replies.reply(words, card.card());
  }

  /** What a customer is told who need not have noticed that a fault of ours hit their bill. */
  public static List<Phrase> notice(
      CaseId id, Action.Disputed disputed, Money amount, AccountHistory history) {
    Invoice bill = history.invoice(disputed.invoice());
    if (bill == null) {
      return WORDS.say("noticeplain", "amount", CaseFigures.amount(id, amount));
    }
    List<Phrase> what =
        bill.items().stream()
            .filter(i -> i.id().equals(disputed.item()))
            .findFirst()
            .map(i -> List.<Phrase>of(Figures.name(i)))
            .orElseGet(() -> WORDS.say("noticebill"));
    return WORDS.say(
        "notice",
        "month",
        Figures.month(bill),
        "name",
        what,
        "amount",
        CaseFigures.amount(id, amount));
  }

  /** Whether a wish of that label is for here. */
  public static boolean takes(String wish) {
    return wish.equals("dispute_charge");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(null), new Question.Checked());
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    if (bills == null || own == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    Slot.Step step = request.slot(Slot.Step.class);
    if (step != null && step.name().startsWith(WITHDRAW)) {
      return withdraw(request, new CaseId(step.name().substring(WITHDRAW.length())));
    }
    if (step == null && OWN.matcher(request.text()).find()) {
      if (TAKES_BACK.matcher(request.text()).find()) {
        return askWithdraw(request, own);
      }
      if (STATUS.matcher(request.text()).find()) {
        return status(request, bills, own);
      }
    }
    List<InvoiceItem> lines = NamedLines.of(request, facts);
    var which = new WhichCharge(request, facts);
    DisputedLine line = disputed(bills, facts, lines, which, step);
    if (line == null) {
      return step == null && lines.isEmpty() && isPaidTwice(request, facts)
          ? new PaymentFlow().decide(request, facts)
          : which.ask(lines);
    }
    Action.Disputed disputed = line.disputed();
    DisputeCase open = own.cases().openOf(disputed.invoice(), disputed.item());
    if (open != null) {
      return Replies.answer(
          request,
          NAME,
          "in dispute already",
          WORDS.text("already", "id", CaseFigures.name(open.id())),
          new DisputeCard(open, bills.history(), own.policy()).card());
    }
    return step == null ? confirm(request, line) : open(request, bills, own, line, step.name());
  }

  /** "You charged me twice", where no line stands twice but a payment does. */
  private static boolean isPaidTwice(Request request, Facts facts) {
    return TWICE.matcher(request.text()).find()
        && Doubts.of(facts).has(FindingCode.DOUBLE_PAYMENT)
        && !Doubts.of(facts).has(FindingCode.DUPLICATE_CHARGE);
  }

  /** Null where it must be asked which charge is meant. */
  private static @Nullable DisputedLine disputed(
      BillsFact bills,
      Facts facts,
      List<InvoiceItem> lines,
      WhichCharge which,
      Slot.@Nullable Step step) {
    if (step != null && step.name().equals(WhichCharge.STEP)) {
      return null;
    }
    if (lines.isEmpty()) {
      return which.doubted();
    }
    InvoiceItem item = lines.getFirst();
    Invoice bill = new Bills(bills.history(), facts.today()).billOf(item.id());
    return lines.size() > 1 || bill == null || item.gross().signum() <= 0
        ? null
        : DisputedLine.of(bill, item, Doubts.of(facts));
  }

  private static Decision confirm(Request request, DisputedLine line) {
    var slots = List.of(line.slot());
    var again = new Request(request.command(), request.text(), slots, request.before());
    List<Offer> offers = line.offers();
    List<Command> yes = line.finding() == null ? List.of() : offers.getFirst().commands();
    var open = new DialogueState.Open(offers, yes, List.of(new Command.CancelFlow()));
    return new Decision.Ask(
        Replies.reply(new Block.Choices(line.prompt(), offers)),
        request.state().doing(NAME, again.slots()).asking(open),
        "asked what is wrong");
  }

  private static Decision open(
      Request request, BillsFact bills, CasesFact own, DisputedLine line, String ground) {
    var action = line.action(bills.history().account().id(), ground(ground));
    return new Decision.Order(
        action,
        (answer, cases) -> opened(answer, cases, bills, own),
        request.state().doing(NAME, List.of()),
        "opened a dispute");
  }

  private static Reply opened(Answer answer, Cases cases, BillsFact bills, CasesFact own) {
    return switch (answer) {
      case Answer.Done(var id, _) -> {
        DisputeCase dispute = cases.dispute(id);
        var card = new DisputeCard(Objects.requireNonNull(dispute), bills.history(), own.policy());
        yield Replies.reply(card.opened(), card.card());
      }
      case Answer.Waits(_, var why) -> Replies.reply(new Block.Text(Refusals.say(why)));
      case Answer.Refused(var why) ->
          Replies.reply(
              new Block.Text(Refusals.say(why)),
              new Block.Choices(List.of(), List.of(Offers.PERSON)));
    };
  }

  private static Decision status(Request request, BillsFact bills, CasesFact own) {
    List<DisputeCase> all = own.cases().disputes().reversed();
    if (all.isEmpty()) {
      return Replies.answer(
          request,
          NAME,
          "no dispute",
          WORDS.text("none"),
          new Block.Choices(List.of(), List.of(Offers.CHARGE, Offers.PERSON)));
    }
    var blocks = new ArrayList<Block>();
    for (DisputeCase dispute : all.stream().limit(SHOWN).toList()) {
      var card = new DisputeCard(dispute, bills.history(), own.policy());
      blocks.add(card.words());
      blocks.add(card.card());
    }
    return Replies.answer(
        request, NAME, "told where the dispute stands", blocks.toArray(Block[]::new));
  }

  private static Decision askWithdraw(Request request, CasesFact own) {
    List<DisputeCase> open = own.cases().open();
    if (open.isEmpty()) {
      return Replies.answer(request, NAME, "no dispute", WORDS.text("noneopen"));
    }
    DisputeCase dispute = open.getFirst();
    var yes =
        new Offer(
            WITHDRAW + dispute.id(),
            WORDS.say("dowithdraw"),
            List.of(new Command.StartFlow(NAME, List.of(new Slot.Step(WITHDRAW + dispute.id())))));
    var keep = new Offer("keep", WORDS.say("keep"), List.of(new Command.CancelFlow()));
    return Replies.ask(
        request,
        NAME,
        "asked whether to withdraw",
        WORDS.say(
            "askwithdraw",
            "id",
            CaseFigures.name(dispute.id()),
            "amount",
            CaseFigures.amount(dispute.id(), dispute.amount())),
        List.of(yes, keep));
  }

  private static Decision withdraw(Request request, CaseId id) {
    var account = ((Customer.SignedIn) request.before().customer()).account();
    var action =
        new Action.MoveDispute(account, id, Action.Step.WITHDRAW, "the customer withdrew it");
    return new Decision.Order(
        action,
        (answer, _) ->
            answer instanceof Answer.Refused(var why)
                ? Replies.reply(new Block.Text(Refusals.say(why)))
                : Replies.reply(WORDS.text("withdrawn", "id", CaseFigures.name(id))),
        request.state().doing(NAME, List.of()),
        "withdrew a dispute");
  }

  private static Ground ground(String step) {
    return Ground.valueOf(step.toUpperCase(Locale.ROOT));
  }
}

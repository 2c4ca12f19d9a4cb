package dev.penny.flow.refund;

import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.HandoffReason;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Evidence.PassageFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.knowledge.Articles;
import dev.penny.flow.payment.Fate;
import dev.penny.flow.payment.FateWords;
import dev.penny.flow.payment.Fates;
import dev.penny.flow.payment.PaymentFlow;
import dev.penny.flow.payment.Proposal;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Credit;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "I want a refund", "where is my refund?". What was paid too much is found in the books and asked
 * for; a charge that is wrong and a wish for goodwill have flows of their own.
 */
public final class RefundFlow implements Flow {
  public static final String NAME = "refund";
  static final Words WORDS = Words.beside(RefundFlow.class);
  private static final String CREDIT = "credit:";

  /** The button carries the reason to the agent. */
  private static final Offer PERSON =
      new Offer(
          "person:refund_request",
          Offers.PERSON.label(),
          List.of(new Command.HandOff(HandoffReason.POLICY_LIMIT)));

  /** Whether a wish of that label is for here. */
  public static boolean takes(String wish) {
    return wish.equals("refund_request") || wish.equals("refund_status");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(
        new Question.Bills(), new Question.OwnCases(null), new Question.Passages(request.text()));
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    BillsFact bills = facts.find(BillsFact.class);
    CasesFact own = facts.find(CasesFact.class);
    if (bills == null || own == null || facts.missing() != null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    AccountHistory history = bills.history();
    Slot.Step step = request.slot(Slot.Step.class);
    Credit credit = step == null ? null : credit(history, step.name());
    if (credit != null) {
      var remedy =
          new Remedy.PayOut(
              new Remedy.Source.OfCredit(credit.id()),
              credit.remaining(),
              Proposal.overdue(history, facts.today()));
      return PaymentFlow.send(request, history.account().id(), remedy, own.policy());
    }
    var status = new RefundStatus(request, history, own);
    boolean asks =
        request.command() instanceof Command.CannotHandle(var wish) && "refund_status".equals(wish);
    RemedyCase waiting = status.waiting();
    return asks || waiting != null
        ? status.decide(article(facts))
        : wanted(request, history, own, facts);
  }

  private static @Nullable Credit credit(AccountHistory history, String step) {
    return history.credits().stream()
        .filter(c -> step.equals(CREDIT + c.id()) && c.remaining().signum() > 0)
        .findFirst()
        .orElse(null);
  }

  private static Decision wanted(
      Request request, AccountHistory history, CasesFact own, Facts facts) {
    for (Fate fate : new Fates(history, facts.today(), own.policy().payments()).all().reversed()) {
      boolean free = own.cases().remedyOf("payment:" + fate.payment().id()) == null;
      if (free && Proposal.payOut(history, fate, facts.today()) != null) {
        return tooMuch(request, history, fate);
      }
    }
    return nothing(request, history, article(facts));
  }

  /** What the help pages say of it; empty: nothing near enough. */
  private static List<Block> article(Facts facts) {
    PassageFact fact = facts.find(PassageFact.class);
    return fact == null || fact.said() == null
        ? List.of()
        : List.of(WORDS.text("article"), Articles.block(fact.said()));
  }

  /** There is money of theirs that no bill needs. */
  private static Decision tooMuch(Request request, AccountHistory history, Fate fate) {
    String id = fate.payment().id().value();
    List<Offer> offers =
        List.of(
            payment(request, "payback", "payout:" + id),
            payment(request, "use", "move:" + id),
            new Offer("leave", WORDS.say("notnow"), List.of(new Command.CancelFlow())));
    var open =
        new DialogueState.Open(
            offers, offers.getFirst().commands(), List.of(new Command.CancelFlow()));
    return new Decision.Ask(
        Replies.reply(
            new Block.Text(new FateWords(history, fate).say()),
            new Block.Choices(WORDS.say("askback"), offers)),
        request.state().doing(NAME, request.slots()).asking(open),
        "found what may be paid back");
  }

  private static Offer payment(Request request, String key, String step) {
    List<Slot> slots = List.of(new Slot.Step(step), new Slot.Topic(request.text()));
    return new Offer(
        "refund:" + step, WORDS.say(key), List.of(new Command.StartFlow(PaymentFlow.NAME, slots)));
  }

  /** Nothing was paid too much: what else it may be about. */
  private static Decision nothing(Request request, AccountHistory history, List<Block> article) {
    var blocks = new ArrayList<Block>(List.of(WORDS.text("nothing")));
    blocks.addAll(article);
    var offers = new ArrayList<Offer>();
    for (Credit credit : history.credits()) {
      if (credit.remaining().signum() > 0) {
        var left = new MoneyFigure(credit.remaining(), "credit:" + credit.id());
        blocks.add(WORDS.text("creditleft", "left", left));
        List<Slot> step = List.of(new Slot.Step(CREDIT + credit.id()));
        offers.add(
            new Offer(
                "refund:" + CREDIT + credit.id(),
                WORDS.say("paycredit"),
                List.of(new Command.StartFlow(NAME, step))));
        break;
      }
    }
    return whatElse(request, blocks, offers, "found nothing that was paid too much");
  }

  /** What else it may be about; a yes means a person. */
  static Decision whatElse(Request request, List<Block> blocks, List<Offer> first, String result) {
    var offers = new ArrayList<Offer>(first);
    offers.addAll(List.of(Offers.LOOKS_WRONG, Offers.PAYMENT, PERSON));
    blocks.add(new Block.Choices(WORDS.say("what"), offers));
    List<Command> no = List.of(new Command.SmallTalk(Command.Kind.NO));
    var open = new DialogueState.Open(offers, PERSON.commands(), no);
    return new Decision.Ask(
        Replies.reply(blocks.toArray(Block[]::new)),
        request.state().doing(NAME, request.slots()).asking(open),
        result);
  }
}

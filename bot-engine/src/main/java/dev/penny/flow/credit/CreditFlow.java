package dev.penny.flow.credit;

import dev.penny.action.Action;
import dev.penny.action.Answer;
import dev.penny.action.Cases;
import dev.penny.action.CreditCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Customer;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.flow.CaseFigures;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.CasesFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Refusals;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.money.Money;
import dev.penny.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * "Can I get a credit for the outage?": the bot gives what the table lets it give, which is nothing
 * unless somebody changes that; the rest it passes on for approval, and says so. "Where is my
 * credit?" tells how the requests stand.
 */
public final class CreditFlow implements Flow {
  public static final String NAME = "credit";
  static final Words WORDS = Words.beside(CreditFlow.class);
  private static final String SEND = "send";
  private static final String SEND_OPEN = "send_open";
  private static final int SHOWN = 3;
  private static final int LONGEST = 300;

  private static final Pattern GOODWILL =
      Pattern.compile(
          "(?i)\\b(?:credit|compensat\\w*|goodwill)\\b(?!\\s*(?:card|note|score|rating|check))"
              + "|\\b(?:trouble|inconvenience|hassle|(?:bad|poor) service|outage|no (?:service|internet|signal|connection|power)|was down|were down)\\b"
              + "|\\b(?:gutschrift|entschädigung|kulanz|un avoir|dédommag\\w*|indemni\\w*"
              + "|geste commercial|abono|compensación)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CODE =
      Pattern.compile("(?i)\\b(?:codes?|coupons?|vouchers?|promo\\w*)\\b");
  private static final Pattern OWN_CREDIT =
      Pattern.compile(
          "(?i)\\b(?:my|the|that|any) (?:\\w+ )?(?:credit|compensation)(?: request)?s?\\b");

  /** Where a credit stands: one answer for the customer and the agent. */
  public static List<Phrase> standing(CreditCase credit) {
    return CreditCard.words(credit).phrases();
  }

  /** What is told unasked when the staff decided something about it. */
  public static Reply news(CreditCase credit) {
    return Replies.reply(CreditCard.words(credit), CreditCard.of(credit));
  }

  /** Whether a wish of that label, in these words, is for here. */
  public static boolean takes(String wish, String text) {
    boolean words = GOODWILL.matcher(text).find() && !CODE.matcher(text).find();
    return switch (wish) {
      case "refund_request", "promo_credit" -> words;
      case "refund_status" -> OWN_CREDIT.matcher(text).find();
      default -> false;
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    return List.of(new Question.Bills(), new Question.OwnCases(WishedAmount.of(request)));
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    CasesFact own = facts.find(CasesFact.class);
    if (own == null) {
      return Trouble.with(request, NAME, facts.missing(), facts);
    }
    Slot.Step step = request.slot(Slot.Step.class);
    Money amount = own.asked();
    if (step != null) {
      return send(request, step.name().equals(SEND_OPEN) ? null : amount);
    }
    boolean status =
        request.command() instanceof Command.CannotHandle(var wish) && "refund_status".equals(wish);
    return status ? status(request, own) : ask(request, own, amount);
  }

  private static Decision ask(Request request, CasesFact own, @Nullable Money amount) {
    CreditCase waiting = waiting(own.cases());
    if (waiting != null) {
      return Replies.answer(
          request,
          NAME,
          "a request waits already",
          WORDS.text("waitsalready", "id", CaseFigures.name(waiting.id())),
          CreditCard.of(waiting));
    }
    var offers = new ArrayList<Offer>();
    if (amount != null) {
      var label = WORDS.say("askamount");
      offers.add(offer(request, SEND, label));
    }
    offers.add(offer(request, SEND_OPEN, WORDS.say("askopen")));
    offers.add(new Offer("nocredit", WORDS.say("no"), List.of(new Command.CancelFlow())));
    var open =
        new DialogueState.Open(
            offers, offers.getFirst().commands(), List.of(new Command.CancelFlow()));
    Reply reply = Replies.reply(new Block.Choices(WORDS.say("offer"), offers));
    return new Decision.Ask(
        reply,
        request.state().doing(NAME, request.slots()).asking(open),
        "offered to ask for a credit");
  }

  private static Offer offer(Request request, String step, List<Phrase> label) {
    List<Slot> slots = new ArrayList<>(List.of(new Slot.Step(step)));
    slots.add(new Slot.Topic(request.text()));
    return new Offer("credit:" + step, label, List.of(new Command.StartFlow(NAME, slots)));
  }

  private static Decision send(Request request, @Nullable Money amount) {
    var account = ((Customer.SignedIn) request.before().customer()).account();
    Slot.Topic topic = request.slot(Slot.Topic.class);
    String words = topic == null ? request.text() : topic.words();
    String why = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    return new Decision.Order(
        new Action.RequestCredit(account, amount, why),
        CreditFlow::sent,
        request.state().doing(NAME, List.of()),
        "asked for a credit");
  }

  private static Reply sent(Answer answer, Cases cases) {
    return switch (answer) {
      case Answer.Done(var id, var posted) ->
          Replies.reply(
              WORDS.text(
                  "given",
                  "amount",
                  CaseFigures.amount(id, Objects.requireNonNull(posted)),
                  "id",
                  CaseFigures.name(id)));
      case Answer.Waits(var id, var why) -> {
        var phrases = new ArrayList<>(WORDS.say("sent", "id", CaseFigures.name(id)));
        phrases.addAll(Refusals.say(why));
        yield Replies.reply(
            new Block.Text(phrases), CreditCard.of(Objects.requireNonNull(cases.credit(id))));
      }
      case Answer.Refused(var why) ->
          Replies.reply(
              new Block.Text(Refusals.say(why)),
              new Block.Choices(List.of(), List.of(Offers.PERSON)));
    };
  }

  private static Decision status(Request request, CasesFact own) {
    List<CreditCase> all = own.cases().credits().reversed();
    if (all.isEmpty()) {
      return Replies.answer(
          request,
          NAME,
          "no credit asked for",
          WORDS.text("none"),
          new Block.Choices(List.of(), List.of(Offers.PERSON)));
    }
    return Replies.answer(
        request,
        NAME,
        "told where the credit stands",
        all.stream()
            .limit(SHOWN)
            .flatMap(c -> Stream.of(CreditCard.words(c), CreditCard.of(c)))
            .toArray(Block[]::new));
  }

  private static @Nullable CreditCase waiting(Cases cases) {
    return cases.credits().stream()
        .filter(c -> c.standing() == CreditCase.Standing.WAITING)
        .findFirst()
        .orElse(null);
  }
}

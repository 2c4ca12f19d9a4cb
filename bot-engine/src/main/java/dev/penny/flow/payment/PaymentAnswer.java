package dev.penny.flow.payment;

import dev.penny.action.Remedy;
import dev.penny.action.RemedyCase;
import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.flow.Decision;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Words;
import dev.penny.phrase.Phrase;
import dev.penny.phrase.Phrase.DayFigure;
import dev.penny.phrase.Phrase.MoneyFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question about one payment, with what can be asked for about it. */
record PaymentAnswer(PaymentBooks books, Request request) {
  private static final Words WORDS = PaymentFlow.WORDS;

  Decision decide(String text) {
    Meant meant = Meant.in(text, books.fates(), books.today());
    return meant == null ? none() : about(meant.fate(), lead(meant), isUnsure(meant));
  }

  /** {@code lead}: what is said first; {@code unsure}: it may be another payment that is meant. */
  Decision about(Fate fate, List<Phrase> lead, boolean unsure) {
    RemedyCase asked = books.caseOf(fate);
    var phrases = new ArrayList<>(lead);
    boolean told = unsure && fate instanceof Fate.Arrived;
    if (!told) {
      phrases.addAll(new FateWords(books.history(), fate).say());
    }
    Remedy.Reallocation move = asked == null ? Proposal.move(books.history(), fate) : null;
    if (move != null) {
      phrases.addAll(new FateWords(books.history(), fate).fee(move));
    }
    var blocks = new ArrayList<Block>(List.of(new Block.Text(phrases)));
    if (asked != null) {
      blocks.add(new Block.Text(new RemedyCard(asked, books.own().policy()).say()));
    }
    var card = new PaymentCard(books.history(), fate.payment());
    blocks.add(card.of(books.balance(), then(move), List.of(Offers.BALANCE, Offers.PERSON)));
    return move == null ? looked(blocks, fate, unsure) : proposed(blocks, fate, move);
  }

  /** What would be open if it were set right. */
  private List<Block.Row> then(Remedy.@Nullable Reallocation move) {
    if (move == null) {
      return List.of();
    }
    var after = After.figure(books.history(), move, books.today());
    return List.of(new Block.Row(WORDS.say("rowthen"), List.of(), after));
  }

  private Decision looked(List<Block> blocks, Fate fate, boolean unsure) {
    boolean missing = unsure || (fate instanceof Fate.Pending pending && pending.late());
    if (missing && books.own().cases().remedyOf("trace") == null) {
      blocks.add(trace());
    }
    return Replies.answer(
        request, PaymentFlow.NAME, "told what became of a payment", blocks.toArray(Block[]::new));
  }

  Block.Choices trace() {
    return new Block.Choices(
        WORDS.say("asktrace"), List.of(offer("look", PaymentBooks.TRACE), Offers.PERSON));
  }

  private Decision proposed(List<Block> blocks, Fate fate, Remedy.Reallocation move) {
    boolean doubled = fate instanceof Fate.Doubled;
    String id = fate.payment().id().value();
    var offers = new ArrayList<Offer>();
    offers.add(offer(doubled ? "use" : "domove", PaymentBooks.MOVE + id));
    if (doubled) {
      offers.add(offer("payback", PaymentBooks.PAY_OUT + id));
    }
    offers.add(new Offer("leave", WORDS.say("notnow"), List.of(new Command.CancelFlow())));
    List<Phrase> prompt =
        doubled
            ? WORDS.say("askdoubled")
            : WORDS.say("askmove", "after", After.figure(books.history(), move, books.today()));
    blocks.add(new Block.Choices(prompt, offers));
    // of two ways neither is meant by a yes
    List<Command> yes = doubled ? List.of() : offers.getFirst().commands();
    var open = new DialogueState.Open(offers, yes, List.of(new Command.CancelFlow()));
    return new Decision.Ask(
        Replies.reply(blocks.toArray(Block[]::new)),
        request.state().doing(PaymentFlow.NAME, request.slots()).asking(open),
        "found a payment that is not where it should be");
  }

  private Offer offer(String key, String step) {
    List<Slot> slots = List.of(new Slot.Step(step), new Slot.Topic(PaymentFlow.words(request)));
    return new Offer(
        "payment:" + step, WORDS.say(key), List.of(new Command.StartFlow(PaymentFlow.NAME, slots)));
  }

  /** There is no payment at all on the account. */
  Decision none() {
    return Replies.answer(
        request, PaymentFlow.NAME, "no payment on the account", WORDS.text("none"), trace());
  }

  /** What was asked for is not there any more: the money has moved by itself. */
  Decision gone() {
    return Replies.answer(
        request,
        PaymentFlow.NAME,
        "nothing to move any more",
        WORDS.text("gone"),
        new Block.Choices(List.of(), List.of(Offers.BALANCE, Offers.PERSON)));
  }

  static boolean isUnsure(Meant meant) {
    return switch (meant.how()) {
      case NEAR_AMOUNT, NEAR_DAY, NO_SUCH_METHOD -> true;
      case NOT_TWICE, AMOUNT, DAY, METHOD, LAST, TWICE -> false;
      case null -> false;
    };
  }

  static List<Phrase> lead(Meant meant) {
    boolean arrived = meant.fate() instanceof Fate.Arrived;
    return switch (meant.how()) {
      case NEAR_AMOUNT -> near("nearamount", meant, arrived);
      case NEAR_DAY -> near("nearday", meant, arrived);
      case NO_SUCH_METHOD -> near("nomethod", meant, arrived);
      case NOT_TWICE -> WORDS.say("nottwice");
      case AMOUNT, DAY, METHOD, LAST, TWICE -> List.of();
      case null -> List.of();
    };
  }

  private static List<Phrase> near(String key, Meant meant, boolean arrived) {
    if (!arrived) {
      return WORDS.say(key + "other");
    }
    var payment = meant.fate().payment();
    String ref = "payment:" + payment.id();
    return WORDS.say(
        key,
        "amount",
        new MoneyFigure(payment.amount(), ref),
        "day",
        new DayFigure(payment.receivedAt(), ref));
  }
}

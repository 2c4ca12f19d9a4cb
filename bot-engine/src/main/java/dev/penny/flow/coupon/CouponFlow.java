package dev.penny.flow.coupon;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.DialogueState;
import dev.penny.conversation.DialogueState.Open;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Reply;
import dev.penny.conversation.Slot;
import dev.penny.eligibility.Call;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Evidence.BlockedFact;
import dev.penny.flow.Evidence.CodesFact;
import dev.penny.flow.Evidence.ComparedFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.OrderAtHand;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.TakenCodes;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.referral.ReferralFlow;
import dev.penny.flow.terms.MomentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Why doesn't SAVE20 work?", "apply WELCOME": the verdict point by point; what works is held while
 * the customer decides, and redeemed on their yes alone. Where no promotions are kept, and about
 * codes that are in use already, the answer is the one of {@link ReferralFlow}.
 */
public final class CouponFlow implements Flow {
  public static final String NAME = "coupon";
  static final Words WORDS = Words.beside(CouponFlow.class);

  /** "I have a code", "where do I put my voucher": not one that is there already. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)\\b(?:have|got|enter|put|redeem|apply|use|add|type|check|try)\\b.*"
              + "\\b(?:codes?|coupons?|vouchers?|gutschein\\w*|rabattcode\\w*|cup[oó]n\\w*|bon d'achat)\\b"
              + "|\\b(?:gutschein|rabattcode|code promo|cup[oó]n|c[oó]digo)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Whoever speaks of a bill means that as well, and not only the order on the page. */
  private static final Pattern BILL =
      Pattern.compile(
          "(?i)\\b(?:bills?|invoices?|rechnung\\w*|factures?|facturas?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** So many codes are looked at in one message. */
  public static final int MOST = 8;

  /**
   * Whether a wish of that label, in these words, is for here: a code stands in it, or is meant.
   */
  public static boolean takes(String wish, String text) {
    return wish.equals("promo_credit")
        && (!CodesIn.text(text).isEmpty() || MEANT.matcher(text).find());
  }

  /** What gives back the codes that an open question is about; absent: nothing is held. */
  public static Optional<Command> release(DialogueState state) {
    return Stream.concat(
            Stream.ofNullable(state.open()),
            state.paused().stream().map(DialogueState.Pending::open))
        .flatMap(open -> open.ifNo().stream())
        .filter(c -> c instanceof Command.StartFlow start && start.flow().equals(NAME))
        .findFirst();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Question> questions(Request request) {
    List<Question> own = new ArrayList<>(new ReferralFlow().questions(request));
    if (own.stream().noneMatch(Question.Bills.class::isInstance)) {
      own.add(new Question.Bills());
    }
    own.add(new Question.Codes(asked(request)));
    return own;
  }

  @Override
  public List<Question> toReturn(List<Slot> begins) {
    return begins.stream()
        .filter(Slot.Step.class::isInstance)
        .map(s -> Step.named(((Slot.Step) s).name()))
        .filter(Objects::nonNull)
        .<Question>map(step -> new Question.Codes(step.codes()))
        .toList();
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    List<CodesFact> tried =
        facts.all().stream()
            .filter(CodesFact.class::isInstance)
            .map(CodesFact.class::cast)
            .filter(f -> f.checks().stream().map(CodeCheck::typed).toList().equals(asked(request)))
            .toList();
    BlockedFact blocked = facts.find(BlockedFact.class);
    if (blocked != null) {
      return Replies.answer(
          request,
          NAME,
          "too many wrong codes",
          WORDS.text(
              "slow", "time", MomentWords.time(blocked.until(), blocked.zone(), "rule:guesses")),
          new Block.Choices(List.of(), List.of(Offers.PERSON)));
    }
    if (tried.isEmpty()) {
      return facts.find(BillsFact.class) == null
          ? Trouble.with(request, NAME, facts.missing(), facts)
          : new ReferralFlow().decide(request, facts);
    }
    Step step = Step.of(request);
    if (step != null) {
      return take(request, step, tried, compared(facts));
    }
    List<String> codes = codes(request);
    if (codes.isEmpty()) {
      return ask(request);
    }
    List<CodesFact> meant = OrdersMeant.of(tried, BILL.matcher(request.text()).find());
    boolean inUse =
        meant.getFirst().at().origin() == OrderAtHand.Origin.NEXT_BILL
            && ReferralFlow.knows(request, facts);
    return inUse
        ? new ReferralFlow().decide(request, facts)
        : new CheckedAnswer(tried, meant, compared(facts)).to(request, codes.size(), List.of());
  }

  private static List<ComparedFact> compared(Facts facts) {
    return facts.all().stream()
        .filter(ComparedFact.class::isInstance)
        .map(ComparedFact.class::cast)
        .toList();
  }

  /** So many of them are looked at. */
  private static List<String> asked(Request request) {
    return codes(request).stream().limit(MOST).toList();
  }

  /** Those of the button, else those in the words. */
  private static List<String> codes(Request request) {
    Step step = Step.of(request);
    if (step != null) {
      return step.codes();
    }
    Slot.Topic topic = request.slot(Slot.Topic.class);
    String text = topic == null ? request.text() : topic.words();
    return topic == null ? CodesIn.text(text) : CodesIn.answer(text);
  }

  private static Decision ask(Request request) {
    List<Offer> options = List.of(OFFERS, new Offer("nocode", WORDS.say("no"), CANCEL));
    Reply reply = Replies.reply(new Block.Choices(WORDS.say("ask"), options));
    DialogueState after =
        request.state().doing(NAME, List.of()).asking(new Open(options, List.of(), CANCEL));
    return new Decision.Ask(reply, after, "asked which code");
  }

  static final List<Command> CANCEL = List.of(new Command.CancelFlow());

  /** What else there is to be had. */
  static final Offer OFFERS =
      new Offer("do:offers", WORDS.say("offers"), List.of(new Command.StartFlow("offers")));

  /** Only on the order as it stood when the button was shown, and only where codes can be used. */
  private static Decision take(
      Request request, Step step, List<CodesFact> tried, List<ComparedFact> compared) {
    CodesFact fact =
        tried.stream()
            .filter(f -> f.at().order().id().equals(step.orderId()))
            .findFirst()
            .orElse(null);
    boolean asked = step.action() == Call.Action.VALIDATE;
    if (fact == null && step.action() == Call.Action.RELEASE) {
      fact = OrdersMeant.gone(step.orderId(), tried.getFirst()); // what is gone can be given back
    }
    if (fact == null || asked || !fact.at().isOpen()) {
      List<CodesFact> meant = OrdersMeant.of(tried, asked);
      List<Block> lead =
          fact == null
              ? List.of(WORDS.text("away", "order", new CouponCard(meant.getFirst().at()).order()))
              : List.of();
      return new CheckedAnswer(tried, meant, compared).to(request, step.codes().size(), lead);
    }
    boolean changed = !fact.at().state().equals(step.order());
    if (changed && step.action() != Call.Action.RELEASE) {
      List<Block> lead = List.of(WORDS.text("changed", "order", new CouponCard(fact.at()).order()));
      return new CheckedAnswer(tried, List.of(fact), compared)
          .to(request, step.codes().size(), lead);
    }
    var replies = new TakenReplies(fact, step.codes());
    DialogueState state = request.state().doing(NAME, List.of());
    DialogueState refused = state.offering(List.of(OFFERS));
    DialogueState asking = state.asking(replies.question());
    return switch (step.action()) {
      case VALIDATE -> throw new IllegalStateException("answered above");
      case RESERVE ->
          act(step, fact, replies::held, asking, replies.isHeldAlready() ? asking : refused);
      case REDEEM ->
          act(step, fact, replies::redeemed, state.offering(replies.afterwards()), refused);
      case RELEASE -> act(step, fact, replies::released, refused, refused);
    };
  }

  private static Decision act(
      Step step,
      CodesFact fact,
      Function<TakenCodes, Reply> reply,
      DialogueState after,
      DialogueState ifRefused) {
    String result =
        switch (step.action()) {
          case VALIDATE -> "checked a code";
          case RESERVE -> "held a code";
          case REDEEM -> "redeemed a code";
          case RELEASE -> "gave a code back";
        };
    return new Decision.Take(
        step.action(), fact.at(), step.codes(), reply, after, ifRefused, result);
  }
}

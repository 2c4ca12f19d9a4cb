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
import dev.penny.phrase.Phrase;
import java.math.BigDecimal;
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
      return take(request, step, tried);
    }
    List<String> codes = codes(request);
    if (codes.isEmpty()) {
      return ask(request);
    }
    boolean inUse =
        tried.getFirst().at().origin() == OrderAtHand.Origin.NEXT_BILL
            && ReferralFlow.knows(request, facts);
    return inUse
        ? new ReferralFlow().decide(request, facts)
        : checked(request, tried, codes.size());
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

  private static final List<Command> CANCEL = List.of(new Command.CancelFlow());

  /** What else there is to be had. */
  static final Offer OFFERS =
      new Offer("do:offers", WORDS.say("offers"), List.of(new Command.StartFlow("offers")));

  private static Decision checked(Request request, List<CodesFact> tried, int written) {
    var blocks = new ArrayList<Block>();
    if (written > MOST) {
      var most = new Phrase.CountFigure(BigDecimal.valueOf(MOST), "", "rule:codes-at-once");
      blocks.add(WORDS.text("toomany", "count", most));
    }
    if (tried.size() > 1) {
      blocks.add(WORDS.text("twoorders"));
    }
    var offers = new ArrayList<Offer>();
    for (CodesFact fact : tried) {
      blocks.addAll(verdicts(fact));
      offers.addAll(uses(fact));
    }
    boolean mayUse = !offers.isEmpty();
    offers.add(mayUse ? new Offer("nocode", WORDS.say("no"), CANCEL) : OFFERS);
    if (!mayUse) {
      offers.add(Offers.PERSON);
    }
    blocks.add(new Block.Choices(List.of(), offers));
    Reply reply = new Reply(blocks);
    var open =
        new Open(
            offers,
            offers.size() == 2 && mayUse ? offers.getFirst().commands() : List.of(),
            mayUse ? CANCEL : List.of());
    DialogueState state = request.state().doing(NAME, List.of());
    String result = mayUse ? "a code works" : "no code works";
    return mayUse
        ? new Decision.Ask(reply, state.asking(open), result)
        : new Decision.Answer(reply, state.offering(offers), result);
  }

  private static List<Block> verdicts(CodesFact fact) {
    var card = new CouponCard(fact.at());
    var blocks = new ArrayList<Block>();
    for (CodeCheck check : fact.checks()) {
      blocks.add(new Block.Text(card.headline(check)));
      if (check.promotion() != null) {
        blocks.add(card.of(check, List.of()));
      }
    }
    long works = fact.checks().stream().filter(c -> c.verdict().holds()).count();
    if (works > 1) {
      blocks.add(together(fact, card));
    }
    if (works > 0 && fact.at().origin() == OrderAtHand.Origin.PREVIEW) {
      blocks.add(WORDS.text("preview"));
    }
    return blocks;
  }

  /** What is best of several that work. */
  private static Block together(CodesFact fact, CouponCard card) {
    var off = card.amount(fact.best().discount(), fact.at().ref());
    var names = new ArrayList<Phrase>();
    for (CodeCheck check : fact.checks()) {
      if (fact.best().chosen().containsKey(check.typed())) {
        if (!names.isEmpty()) {
          names.add(Phrase.words(" + "));
        }
        names.add(CouponCard.code(check));
      }
    }
    return WORDS.text("together", "codes", names, "amount", off);
  }

  private static List<Offer> uses(CodesFact fact) {
    if (fact.at().origin() == OrderAtHand.Origin.PREVIEW) {
      return List.of();
    }
    List<CodeCheck> working = fact.checks().stream().filter(c -> c.verdict().holds()).toList();
    Stream<Offer> each =
        working.stream()
            .map(c ->
                Step.offer(
                    Call.Action.RESERVE,
                    fact.at(),
                    List.of(c.typed()),
                    WORDS.say("use", "code", CouponCard.code(c))));
    List<String> all = List.copyOf(fact.best().chosen().keySet());
    Stream<Offer> together =
        all.size() > 1
            ? Stream.of(Step.offer(Call.Action.RESERVE, fact.at(), all, WORDS.say("useall")))
            : Stream.empty();
    return Stream.concat(together, each).toList();
  }

  private static Decision take(Request request, Step step, List<CodesFact> tried) {
    CodesFact fact =
        tried.stream()
            .filter(f -> f.at().order().id().equals(step.order()))
            .findFirst()
            .orElse(null);
    if (fact == null || fact.at().origin() == OrderAtHand.Origin.PREVIEW) {
      return checked(request, tried, step.codes().size());
    }
    var replies = new TakenReplies(fact, step.codes());
    DialogueState state = request.state().doing(NAME, List.of());
    DialogueState refused = state.offering(List.of(OFFERS));
    DialogueState asking = state.asking(replies.question());
    return switch (step.action()) {
      case VALIDATE -> checked(request, tried, step.codes().size());
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

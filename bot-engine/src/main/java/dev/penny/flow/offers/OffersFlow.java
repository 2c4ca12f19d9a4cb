package dev.penny.flow.offers;

import dev.penny.conversation.Block;
import dev.penny.conversation.Command;
import dev.penny.conversation.Offer;
import dev.penny.conversation.Slot;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Verdict;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.AdvertsFact;
import dev.penny.flow.Evidence.BillsFact;
import dev.penny.flow.Facts;
import dev.penny.flow.Flow;
import dev.penny.flow.Offers;
import dev.penny.flow.Question;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Trouble;
import dev.penny.flow.Words;
import dev.penny.flow.coupon.CouponCard;
import dev.penny.flow.coupon.Step;
import dev.penny.flow.referral.ReferralFlow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Any offers for me?", "is this the best?": what is advertised, worked out on this very bill or
 * order, live. Where no promotions are kept the answer is the one of {@link ReferralFlow}.
 */
public final class OffersFlow implements Flow {
  public static final String NAME = "offers";
  static final Words WORDS = Words.beside(OffersFlow.class);

  /** The step of the button "is this the best?". */
  private static final String BEST = "best";

  private static final int SHOWN = 3;
  private static final int OTHERS = 5;

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:(?:which|what|any|some|a|better|best|special|got|list|current|good) (?:\\w+ )?"
              + "(?:offers?|deals?|discounts?|promotions?|promos?|bargains?|savings|coupons?|vouchers?)"
              + "|(?:offers?|deals?|discounts?|promotions?|coupons?|vouchers?) (?:\\w+ )?"
              + "(?:for me|do i get|can i (?:get|have|use)|are there|available|right now|today)"
              + "|money off|save money|do i qualify|am i eligible|cheaper"
              + "|angebote?|rabatte?|vergünstigung\\w*|offres?|réductions?|remises?|ofertas?|descuentos?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What is about a discount that is there already, or was, or was promised. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(?:my (?:\\w+ )?(?:offer|deal|discount|promotion)|where|expired?|ended?|end|ran out"
              + "|missing|promised|said|told|last month|not (?:applied|showing|on)|gone|credit"
              + "|why (?:was|is|has|did)|how long|extend)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern BEST_ASKED =
      Pattern.compile(
          "(?i)^\\W*(?:(?:ok|and|but|so)[ ,]+)*(?:is (?:this|that|it) (?:really )?(?:the best|all)"
              + "|(?:is there|got|any)(?:thing)? (?:any(?:thing)? )?better|what(?:'s| is) the best"
              + "|can i (?:combine|stack)|which (?:one )?is (?:the )?best"
              + "|ist das (?:das beste|alles)|est-ce (?:le mieux|le meilleur)|es (?:esto )?lo mejor)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Whether a wish of that label, in these words, is for here. */
  public static boolean takes(String wish, String text) {
    return wish.equals("promo_credit")
        && (BEST_ASKED.matcher(text).matches() || ASKED.matcher(text).find())
        && !OWN.matcher(text).find();
  }

  /** Whether, after offers or codes were shown, it is asked whether there is better. */
  public static boolean asksForBest(String text) {
    return BEST_ASKED.matcher(text).matches();
  }

  /** The command for {@link #asksForBest}. */
  public static Command best() {
    return new Command.StartFlow(NAME, List.of(new Slot.Step(BEST)));
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
    own.add(new Question.Adverts());
    return own;
  }

  @Override
  public Decision decide(Request request, Facts facts) {
    AdvertsFact fact = facts.find(AdvertsFact.class);
    if (fact == null) {
      return facts.find(BillsFact.class) == null
          ? Trouble.with(request, NAME, facts.missing(), facts)
          : new ReferralFlow().decide(request, facts);
    }
    Slot.Step step = request.slot(Slot.Step.class);
    boolean best =
        (step != null && step.name().equals(BEST)) || BEST_ASKED.matcher(request.text()).matches();
    return best && fact.best().discount() > 0
        ? new BestAnswer(fact).to(request)
        : listed(request, fact);
  }

  private static Decision listed(Request request, AdvertsFact fact) {
    var cards = new OfferCards(fact);
    var coupon = new CouponCard(fact.at());
    List<CodeCheck> working = working(fact);
    var blocks = new ArrayList<Block>();
    blocks.add(WORDS.text(working.isEmpty() ? "none" : "have", "order", coupon.order()));
    working.stream().limit(SHOWN).map(cards::of).forEach(blocks::add);
    Block others = cards.others(fact, OTHERS);
    if (others != null) {
      blocks.add(others);
    }
    blocks.add(new Block.Choices(List.of(), offers(fact, working)));
    return Replies.answer(
        request,
        NAME,
        working.isEmpty() ? "no offer applies" : "showed offers",
        blocks.toArray(Block[]::new));
  }

  private static List<Offer> offers(AdvertsFact fact, List<CodeCheck> working) {
    var offers = new ArrayList<Offer>();
    if (working.size() > 1) {
      offers.add(new Offer("offers:best", WORDS.say("best"), List.of(best())));
    }
    if (fact.at().isOpen()) {
      working.stream().limit(SHOWN).map(check -> use(fact, check)).forEach(offers::add);
    }
    offers.add(Offers.PERSON);
    return offers;
  }

  private static Offer use(AdvertsFact fact, CodeCheck check) {
    return Step.offer(
        Call.Action.RESERVE, fact.at(), List.of(check.typed()), CouponCard.use(check));
  }

  /** Most saved first; ties by code, so that the order is always the same. */
  private static List<CodeCheck> working(AdvertsFact fact) {
    return fact.alone().values().stream()
        .filter(c -> c.verdict().holds())
        .sorted(
            Comparator.comparingLong((CodeCheck c) -> -saved(c)).thenComparing(CodeCheck::typed))
        .toList();
  }

  static long saved(@Nullable CodeCheck check) {
    return check != null && check.verdict() instanceof Verdict.Eligible(var saving)
        ? saving.amount()
        : 0;
  }
}

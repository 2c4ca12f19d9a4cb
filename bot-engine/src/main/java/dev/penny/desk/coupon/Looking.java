package dev.penny.desk.coupon;

import dev.penny.action.Level;
import dev.penny.conversation.Conversation;
import dev.penny.conversation.Event;
import dev.penny.conversation.Recorded;
import dev.penny.conversation.Reply;
import dev.penny.desk.coupon.View.Check;
import dev.penny.desk.coupon.View.OfferRow;
import dev.penny.desk.coupon.View.Redeem;
import dev.penny.desk.coupon.View.Used;
import dev.penny.eligibility.ReasonText;
import dev.penny.eligibility.Verdict;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence.AdvertsFact;
import dev.penny.flow.coupon.CodesIn;
import dev.penny.flow.coupon.CouponCard;
import dev.penny.flow.offers.OfferCards;
import dev.penny.ledger.AccountHistory;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.OfferCode;
import dev.penny.protocol.WireBlock;
import dev.penny.turn.Postings;
import dev.penny.turn.StaffCoupons.Look;
import dev.penny.turn.StaffCoupons.Tried;
import dev.penny.wording.Formats;
import dev.penny.wording.WireBlocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an agent sees of codes: the customer's card in the customer's language, and
 * beside it, in the console's, what is for the team alone.
 */
final class Looking {
  private static final int MOST_TRIED = 8;
  private static final String CONSOLE = "en-GB";

  private final Ground ground;
  private final Books books;
  private final Deed deed;
  private final String limits;
  private final Previews previews;

  Looking(Ground ground, Books books, Deed deed, String limits) {
    this.ground = ground;
    this.books = books;
    this.deed = deed;
    this.limits = limits;
    this.previews = new Previews(ground, books, deed);
  }

  View view(@Nullable Conversation now, List<Recorded> events, List<String> codes) {
    if (ground.coupons() == null) {
      return new View(
          List.of(), List.of(), List.of(), null, List.of(), List.of(), limits, NO_PROMOTIONS);
    }
    AccountHistory history = books.history();
    Look look =
        ground
            .codes()
            .staff()
            .look(now, codes, deed.actor().id(), history, books.catalogue(), deed.at());
    var formats = formats(now);
    return new View(
        look.orders().stream()
            .map(at -> new View.OrderRow(at.state(), say(new CouponCard(at).order())))
            .toList(),
        tried(events),
        look.tried().stream().map(t -> check(t, formats)).toList(),
        best(look),
        look.offers() == null ? List.of() : offers(look.offers(), formats),
        ground.codes().acts().postings().of(deed.account()).stream().map(this::used).toList(),
        limits,
        look.blocked() == null ? null : blocked(look.blocked()));
  }

  private static final String NO_PROMOTIONS = "No promotions are kept here.";

  private Formats formats(@Nullable Conversation now) {
    LocalDate today = deed.at().atZone(books.history().account().zone()).toLocalDate();
    return now == null
        ? new Formats(CONSOLE, today)
        : new Formats(now.locale(), now.tongue(), today);
  }

  private String blocked(Instant until) {
    return "Too many codes that nobody has were tried under your name. Codes are looked at again"
        + " after "
        + until.atZone(books.history().account().zone()).toLocalTime().withNano(0)
        + ".";
  }

  /** The newest first, each once. */
  private static List<String> tried(List<Recorded> events) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Recorded recorded : events.reversed()) {
      if (recorded.event() instanceof Event.CustomerSpoke said) {
        CodesIn.text(said.text()).forEach(c -> found.putIfAbsent(CodeText.lookalike(c), c));
      }
    }
    return found.values().stream().limit(MOST_TRIED).toList();
  }

  private Check check(Tried tried, Formats formats) {
    var card = new CouponCard(tried.at());
    CodeCheck shown = tried.shown();
    boolean holds = tried.real().verdict().holds();
    return new Check(
        tried.at().state(),
        shown.typed(),
        holds,
        tried.isHidden(),
        formats.text(card.headline(shown)),
        shown.promotion() == null ? null : card(formats, card, shown),
        internal(tried),
        tried.isHidden() && tried.real().promotion() != null
            ? card(new Formats(CONSOLE, today()), card, tried.real())
            : null,
        holds ? previews.redeem(tried.at(), List.of(shown.typed()), saved(tried.real())) : null,
        holds ? null : honour(tried));
  }

  private LocalDate today() {
    return deed.at().atZone(books.history().account().zone()).toLocalDate();
  }

  private static WireBlock.Card card(Formats formats, CouponCard card, CodeCheck check) {
    return wire(formats, card.of(check, List.of()));
  }

  private static WireBlock.Card wire(Formats formats, dev.penny.conversation.Block.Card card) {
    return (WireBlock.Card) new WireBlocks(formats).of(new Reply(List.of(card))).getFirst();
  }

  private List<String> internal(Tried tried) {
    var texts = new ArrayList<String>();
    if (tried.real().verdict() instanceof Verdict.Ineligible(var reasons)) {
      reasons.forEach(r -> texts.add(say(ReasonText.of(r, tried.real().ref()))));
    }
    return texts;
  }

  private View.@Nullable Honour honour(Tried tried) {
    var preview = previews.honour(tried);
    if (preview == null) {
      return null;
    }
    Level who = preview.who();
    boolean may = who != null && deed.actor().level().reaches(who);
    String words =
        who == null
            ? "Nobody may set aside what is in the way."
            : may ? "You may, within your limits." : "A " + who.label() + " decides.";
    return who == null
        ? null
        : new View.Honour(
            CodeText.normal(tried.real().typed()), preview.label(), preview.bill(), words);
  }

  private @Nullable Redeem best(Look look) {
    var best = look.best();
    return best == null || best.chosen().size() < 2
        ? null
        : previews.redeem(
            look.orders().getFirst(), List.copyOf(best.chosen().keySet()), best.discount());
  }

  private List<OfferRow> offers(AdvertsFact fact, Formats formats) {
    var cards = new OfferCards(fact);
    return fact.alone().values().stream()
        .filter(c -> c.verdict().holds())
        .sorted(
            Comparator.comparingLong((CodeCheck c) -> -saved(c)).thenComparing(CodeCheck::typed))
        .map(c ->
            new OfferRow(
                wire(formats, cards.of(c)),
                previews.redeem(fact.at(), List.of(c.typed()), saved(c))))
        .toList();
  }

  private static long saved(CodeCheck check) {
    return check.verdict() instanceof Verdict.Eligible(var saving) ? saving.amount() : 0;
  }

  private Used used(Postings.Posting posting) {
    String code =
        OfferCode.is(posting.code()) ? ground.codes().called(posting.code()) : posting.code();
    return new Used(posting.reference(), code + ", reference " + posting.reference());
  }

  private String say(List<Phrase> phrases) {
    return ground.words().apply(phrases);
  }
}

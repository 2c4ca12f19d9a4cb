package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.eligibility.Answer;
import dev.penny.eligibility.Asker;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Checklist;
import dev.penny.eligibility.Combinations;
import dev.penny.eligibility.Disclosure;
import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.GuardedBook;
import dev.penny.eligibility.OrderComparison;
import dev.penny.eligibility.PromotionBook;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.eligibility.nearmiss.NearMisses;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence;
import dev.penny.flow.NextOrder;
import dev.penny.flow.OrderAtHand;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Advert;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tries codes and adverts on the orders at hand, live, and changes nothing. */
public final class Coupons {
  private final PromotionBook book;
  private final GuardedBook guarded;
  private final Supplier<List<Advert>> adverts;
  private final PageOrders pages;
  private final Whereabouts where;
  private final CouponActs acts;
  private final StaffCoupons staff;

  /** {@code guarded} is the same book for people who may be guessing. */
  public Coupons(
      PromotionBook book,
      GuardedBook guarded,
      Supplier<List<Advert>> adverts,
      PageOrders pages,
      Whereabouts where,
      Postings postings) {
    this.book = book;
    this.guarded = guarded;
    this.adverts = adverts;
    this.pages = pages;
    this.where = where;
    this.acts = new CouponActs(book, guarded, adverts, postings);
    this.staff = new StaffCoupons(this, book, guarded);
  }

  /** The same for one of the staff, who may know the real reasons. */
  public StaffCoupons staff() {
    return staff;
  }

  /** What holds, redeems and gives back. */
  public CouponActs acts() {
    return acts;
  }

  /**
   * One fact for each order at hand: those of the page, the one in question first, and the next
   * bill; and how the first of them and each other one part.
   */
  List<Evidence> codes(
      List<String> typed,
      Conversation conversation,
      AccountHistory history,
      Catalogue catalogue,
      Instant now) {
    List<OrderAtHand> orders = orders(conversation, history, catalogue, now);
    Evidence.BlockedFact blocked =
        orders.isEmpty()
            ? null
            : blocked(typed, orders.getFirst(), asker(conversation, history), history, now);
    if (blocked != null) {
      return List.of(blocked);
    }
    var reach = new OrderReach(history.account(), catalogue);
    List<OrderAtHand> named = orders.stream().map(at -> reach.named(at, List.of())).toList();
    var facts = new ArrayList<Evidence>();
    named.forEach(at -> facts.add(codes(typed, at, history, reach, now)));
    named.stream()
        .skip(1)
        .forEach(other -> facts.add(compared(typed, named.getFirst(), other, history, now)));
    return facts;
  }

  private Evidence.ComparedFact compared(
      List<String> typed, OrderAtHand one, OrderAtHand other, AccountHistory history, Instant now) {
    var first = side(typed, one, history, now);
    var second = side(typed, other, history, now);
    var codes = new HashMap<String, OrderComparison>();
    for (String code : typed) {
      var comparison = OrderComparison.of(code, first, second);
      if (Disclosure.shows(comparison.one()) && Disclosure.shows(comparison.other())) {
        codes.put(code, comparison);
      }
    }
    return new Evidence.ComparedFact(one, other, codes);
  }

  private OrderComparison.Side side(
      List<String> typed, OrderAtHand at, AccountHistory history, Instant now) {
    var situation = new Situation(now, WhoAsks.of(history, now, at), at.order());
    return new OrderComparison.Side(book.rulebook(situation, typed), situation);
  }

  /** Whose guesses are counted, and from where. */
  Asker asker(Conversation conversation, AccountHistory history) {
    return new Asker(history.account().id().value(), where.of(conversation.id()));
  }

  /** Codes are counted before they are looked at; an offer that all are made is no guess. */
  private Evidence.@Nullable BlockedFact blocked(
      List<String> typed, OrderAtHand at, Asker asker, AccountHistory history, Instant now) {
    List<String> guesses = typed.stream().filter(code -> !OfferCode.is(code)).toList();
    var account = history.account();
    var call =
        new Call(
            Call.Action.VALIDATE,
            new Situation(now, WhoAsks.of(history, now, at), at.order()),
            guesses,
            null,
            null);
    return guarded.answer(call, asker) instanceof Answer.Blocked(var until)
        ? new Evidence.BlockedFact(until, account.zone())
        : null;
  }

  private Evidence.CodesFact codes(
      List<String> typed, OrderAtHand at, AccountHistory history, OrderReach reach, Instant now) {
    Situation situation = new Situation(now, WhoAsks.of(history, now, at), at.order());
    Rulebook rules = book.rulebook(situation, typed);
    var checks = new ArrayList<CodeCheck>();
    for (String code : typed) {
      checks.add(check(rules, situation, code, at, reach));
    }
    return new Evidence.CodesFact(
        at,
        checks,
        Combinations.best(rules, situation, typed, List.of()),
        history.account().zone());
  }

  CodeCheck check(
      Rulebook rules, Situation situation, String code, OrderAtHand at, OrderReach reach) {
    return check(rules, situation, code, at, reach, Disclosure::shown);
  }

  /** {@code to}: what of a verdict whoever looks may know. */
  CodeCheck check(
      Rulebook rules,
      Situation situation,
      String code,
      OrderAtHand at,
      OrderReach reach,
      UnaryOperator<Verdict> to) {
    Verdict real =
        Objects.requireNonNull(
            Eligibility.assess(rules, situation, List.of(code)).verdicts().get(code));
    Verdict shown = to.apply(real);
    Promotion promotion =
        shown.equals(real)
            ? rules.coupon(code).flatMap(c -> rules.promotion(c.promotion())).orElse(null)
            : null;
    NearMiss near =
        promotion == null || shown.holds() || at.origin() == OrderAtHand.Origin.PLACED
            ? null
            : NearMisses.of(rules, situation, code, reach.around(promotion, at));
    return new CodeCheck(
        code,
        OfferCode.is(code) && promotion != null ? called(promotion) : code,
        promotion,
        shown,
        Checklist.of(promotion, situation, shown),
        near);
  }

  /** The name of what is offered under that code without one. */
  public String called(String offer) {
    return adverts.get().stream()
        .filter(a -> a.code().equals(offer))
        .map(Advert::name)
        .findFirst()
        .orElse(offer);
  }

  private String called(Promotion promotion) {
    return adverts.get().stream()
        .filter(a -> a.promotion().equals(promotion.id()))
        .map(Advert::name)
        .findFirst()
        .orElse(promotion.id().value());
  }

  /** What is advertised, on the order at hand alone. */
  List<Evidence> adverts(
      Conversation conversation, AccountHistory history, Catalogue catalogue, Instant now) {
    return orders(conversation, history, catalogue, now).stream()
        .limit(1)
        .<Evidence>map(at -> adverts(at, history, catalogue, now))
        .toList();
  }

  Evidence.AdvertsFact adverts(
      OrderAtHand order, AccountHistory history, Catalogue catalogue, Instant now) {
    var reach = new OrderReach(history.account(), catalogue);
    List<Advert> all = adverts.get();
    OrderAtHand at = reach.named(order, all);
    Situation situation = new Situation(now, WhoAsks.of(history, now, at), at.order());
    List<String> codes = all.stream().map(Advert::code).toList();
    Rulebook rules = book.rulebook(situation, codes);
    var alone = new LinkedHashMap<PromotionId, CodeCheck>();
    for (Advert advert : all) {
      alone.put(advert.promotion(), check(rules, situation, advert.code(), at, reach));
    }
    return new Evidence.AdvertsFact(
        at,
        all,
        alone,
        Combinations.best(rules, situation, codes, List.of()),
        history.account().zone());
  }

  /** {@code in} null: only the next bill is known of. */
  List<OrderAtHand> orders(
      @Nullable Conversation in, AccountHistory history, Catalogue catalogue, Instant now) {
    var orders = new ArrayList<>(in == null ? List.of() : pages.of(in, now));
    NextOrder.of(history, catalogue).ifPresent(orders::add);
    return orders;
  }
}

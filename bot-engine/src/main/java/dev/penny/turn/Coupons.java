package dev.penny.turn;

import dev.penny.conversation.Conversation;
import dev.penny.eligibility.Assessment;
import dev.penny.eligibility.Checklist;
import dev.penny.eligibility.Combinations;
import dev.penny.eligibility.Eligibility;
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
import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries codes and adverts on the orders at hand, live, and changes nothing. */
public final class Coupons {
  private final PromotionBook book;
  private final Supplier<List<Advert>> adverts;
  private final PageOrders pages;
  private final Postings postings;

  public Coupons(
      PromotionBook book,
      Supplier<List<Advert>> adverts,
      PageOrders pages,
      Postings postings) {
    this.book = book;
    this.adverts = adverts;
    this.pages = pages;
    this.postings = postings;
  }

  /** What holds, redeems and gives back. */
  CouponActs acts() {
    return new CouponActs(book, adverts, postings);
  }

  /** The books with what was redeemed. */
  RedeemedBilling over(dev.penny.ledger.BillingSource billing) {
    return new RedeemedBilling(billing, postings);
  }

  /** One fact for each order at hand, that of the page first. */
  List<Evidence> codes(
      List<String> typed,
      Conversation conversation,
      AccountHistory history,
      Catalogue catalogue,
      Instant now) {
    var facts = new ArrayList<Evidence>();
    for (OrderAtHand at : orders(conversation, history, catalogue)) {
      var reach = new OrderReach(history.account(), catalogue);
      facts.add(codes(typed, reach.named(at), history, reach, now));
    }
    return facts;
  }

  private Evidence.CodesFact codes(
      List<String> typed,
      OrderAtHand at,
      AccountHistory history,
      OrderReach reach,
      Instant now) {
    Situation situation = new Situation(now, WhoAsks.of(history, now), at.order());
    Rulebook rules = book.rules(situation, typed);
    Assessment assessment = Eligibility.assess(rules, situation, typed);
    var checks = new ArrayList<CodeCheck>();
    assessment
        .verdicts()
        .forEach((code, verdict) -> checks.add(check(rules, situation, code, verdict, at, reach)));
    return new Evidence.CodesFact(
        at, checks, assessment.discount(), history.account().zone());
  }

  private static CodeCheck check(
      Rulebook rules,
      Situation situation,
      String code,
      Verdict real,
      OrderAtHand at,
      OrderReach reach) {
    Verdict shown = real.shown();
    Promotion promotion =
        shown.equals(real)
            ? rules.coupon(code).flatMap(c -> rules.promotion(c.promotion())).orElse(null)
            : null;
    NearMiss near =
        promotion == null || shown.holds()
            ? null
            : near(NearMisses.of(rules, situation, code, reach.around(promotion, at)));
    return new CodeCheck(code, promotion, shown, Checklist.of(promotion, situation, shown), near);
  }

  /** What works alone and not beside the others needs no change. */
  private static @Nullable NearMiss near(NearMiss near) {
    return near instanceof NearMiss.Works ? null : near;
  }

  /** What is advertised, on the order at hand alone. */
  List<Evidence> adverts(
      Conversation conversation, AccountHistory history, Catalogue catalogue, Instant now) {
    List<OrderAtHand> orders = orders(conversation, history, catalogue);
    if (orders.isEmpty()) {
      return List.of();
    }
    var reach = new OrderReach(history.account(), catalogue);
    OrderAtHand at = reach.named(orders.getFirst());
    Situation situation = new Situation(now, WhoAsks.of(history, now), at.order());
    List<Advert> all = adverts.get();
    List<String> codes = all.stream().map(Advert::code).toList();
    Rulebook rules = book.rules(situation, codes);
    var alone = new LinkedHashMap<PromotionId, CodeCheck>();
    for (Advert advert : all) {
      Verdict verdict =
          Objects.requireNonNull(
              Eligibility.assess(rules, situation, List.of(advert.code()))
                  .verdicts()
                  .get(advert.code()));
      alone.put(
          advert.promotion(), check(rules, situation, advert.code(), verdict, at, reach));
    }
    return List.of(
        new Evidence.AdvertsFact(
            at,
            all,
            alone,
            Combinations.best(rules, situation, codes, List.of()),
            history.account().zone()));
  }

  private List<OrderAtHand> orders(
      Conversation conversation, AccountHistory history, Catalogue catalogue) {
    var orders = new ArrayList<>(pages.of(conversation.id()));
    if (orders.isEmpty()) {
      NextOrder.of(history, catalogue).ifPresent(orders::add);
    }
    return orders;
  }
}

package dev.penny.turn;

import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Saving;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.explain.story.Forecast;
import dev.penny.explain.story.NextBill;
import dev.penny.flow.OrderAtHand;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.Catalogue;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.Period;
import dev.penny.ledger.Promotion;
import dev.penny.ledger.Redemption;
import dev.penny.ledger.Redemption.Reduction;
import dev.penny.ledger.RedemptionId;
import dev.penny.ledger.SubscriptionId;
import dev.penny.money.Money;
import dev.penny.money.Rate;
import dev.penny.promotion.Advert;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Effect;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Stacking;
import dev.penny.turn.Postings.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What redeemed codes mean for the books: a discount on each subscription of the next bill that
 * they take something off, for as many bills as the promotion says. A plain percentage stays one;
 * what is capped, spread or fixed is the amount that was worked out for the first bill.
 */
final class Discounts {
  private static final Rate ALL = Rate.of("100.00");

  private final Rulebook rules;
  private final Situation situation;
  private final List<Advert> adverts;

  Discounts(Rulebook rules, Situation situation, List<Advert> adverts) {
    this.rules = rules;
    this.situation = situation;
    this.adverts = adverts;
  }

  List<Posting> of(
      OrderAtHand at,
      List<String> codes,
      AccountHistory history,
      Catalogue catalogue,
      String reference) {
    List<dev.penny.promotion.Promotion> promotions =
        codes.stream()
            .flatMap(c -> rules.coupon(c).stream())
            .flatMap(c -> rules.promotion(c.promotion()).stream())
            .distinct()
            .toList();
    // What was just redeemed would count against itself.
    List<Coupon> coupons =
        codes.stream().flatMap(c -> rules.coupon(c).stream()).distinct().toList();
    var unused = new Rulebook(promotions, coupons, List.of());
    Map<String, Verdict> verdicts = Eligibility.assess(unused, situation, codes).verdicts();
    var postings = new ArrayList<Posting>();
    for (String code : codes) {
      var rule = rules.coupon(code).flatMap(c -> rules.promotion(c.promotion())).orElse(null);
      if (rule != null && verdicts.get(code) instanceof Verdict.Eligible(var saving)) {
        postings.add(posting(rule, saving, at, code, history, catalogue, reference));
      }
    }
    return postings;
  }

  private Posting posting(
      dev.penny.promotion.Promotion rule,
      Saving saving,
      OrderAtHand at,
      String code,
      AccountHistory history,
      Catalogue catalogue,
      String reference) {
    Invoice after = at.after() == null ? null : history.invoice(at.after());
    var charges = new HashSet<String>();
    List<Redemption> discounts =
        after == null
            ? List.of()
            : discounts(rule, saving, code, history, catalogue, after, reference, charges);
    Promotion promotion =
        new Promotion(
            rule.id(),
            name(rule, code),
            Promotion.Kind.DISCOUNT,
            charges.stream().sorted().toList(),
            rule.effect().cycles(),
            rule.effect().maxAmount(),
            "{}");
    return new Posting(
        reference, history.account().id(), at.order().id(), code, promotion, discounts);
  }

  private String name(dev.penny.promotion.Promotion rule, String code) {
    return adverts.stream()
        .filter(a -> a.promotion().equals(rule.id()))
        .map(Advert::name)
        .findFirst()
        .orElseGet(() -> CodeText.normal(code));
  }

  private List<Redemption> discounts(
      dev.penny.promotion.Promotion rule,
      Saving saving,
      String code,
      AccountHistory history,
      Catalogue catalogue,
      Invoice after,
      String reference,
      Set<String> charges) {
    NextBill next = Forecast.after(history, catalogue, after);
    LocalDate start = next.period().start();
    LocalDate end = end(next.period(), rule.effect().cycles());
    var discounts = new ArrayList<Redemption>();
    for (int i = 0; i < next.lines().size(); i++) {
      NextBill.Line line = next.lines().get(i);
      Long off = saving.items().get("line-" + (i + 1));
      SubscriptionId subscription = line.like().subscription();
      if (off != null && subscription != null) {
        charges.add(line.like().chargeCode());
        discounts.add(
            new Redemption(
                new RedemptionId(reference + "-" + rule.id() + "-" + (discounts.size() + 1)),
                rule.id(),
                history.account().id(),
                subscription,
                OfferCode.is(code) ? null : CodeText.normal(code),
                situation.now().atZone(history.account().zone()).toLocalDate(),
                start,
                end,
                reduction(rule, saving, Money.of(off, after.currency())),
                "redeemed"));
      }
    }
    return discounts;
  }

  /** The first day without it, after so many bills of the length of the first; null: one. */
  private static LocalDate end(Period first, @Nullable Integer cycles) {
    // To the nearest month of 30.4 days.
    long months = Math.max(1, (first.days() * 10 + 152) / 304);
    return cycles == null ? first.end() : first.end().plusMonths(months * (cycles - 1));
  }

  private static Reduction reduction(dev.penny.promotion.Promotion rule, Saving saving, Money off) {
    Rate rate = rate(rule.effect());
    boolean plain =
        saving.cap() == Saving.Cap.NONE
            && rule.effect().maxAmount() == null
            && rule.effect().maxUnits() == null
            && rule.effect().target() == Effect.Target.ITEM
            && rule.stacking().taxBase() == Stacking.TaxBase.BEFORE;
    return rate != null && plain ? new Reduction.Percent(rate) : new Reduction.Fixed(off);
  }

  private static @Nullable Rate rate(Effect effect) {
    return switch (effect.reduction()) {
      case Effect.Percent(var rate) -> rate;
      case Effect.FreeCycles _ -> ALL;
      case Effect.Fixed _, Effect.FixedPrice _ -> null;
    };
  }
}

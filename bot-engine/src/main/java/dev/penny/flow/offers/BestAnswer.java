package dev.penny.flow.offers;

import dev.penny.conversation.Block;
import dev.penny.conversation.Block.Mark;
import dev.penny.conversation.Offer;
import dev.penny.eligibility.BestCombination;
import dev.penny.eligibility.BestCombination.Lost;
import dev.penny.eligibility.Call;
import dev.penny.eligibility.Saving;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Decision;
import dev.penny.flow.Evidence.AdvertsFact;
import dev.penny.flow.Offers;
import dev.penny.flow.Replies;
import dev.penny.flow.Request;
import dev.penny.flow.Words;
import dev.penny.flow.coupon.CouponCard;
import dev.penny.flow.coupon.Step;
import dev.penny.flow.terms.ReasonWords;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Advert;
import dev.penny.promotion.Reason;
import java.util.ArrayList;
import java.util.List;

/** The best lawful combination of what is advertised, and why each other one lost. */
final class BestAnswer {
  private static final Words WORDS = OffersFlow.WORDS;

  private final AdvertsFact fact;
  private final CouponCard coupon;

  BestAnswer(AdvertsFact fact) {
    this.fact = fact;
    this.coupon = new CouponCard(fact.at());
  }

  Decision to(Request request) {
    BestCombination best = fact.best();
    var off = coupon.amount(best.discount(), fact.at().ref());
    var blocks = new ArrayList<Block>();
    blocks.add(
        WORDS.text(
            best.proven() ? "bestis" : "bestlikely",
            "order",
            coupon.order(),
            "amount",
            off,
            "codes",
            chosen()));
    List<Block.Row> rows = rows();
    blocks.add(
        new Block.Card(
            Block.Kind.OFFER,
            WORDS.say("best"),
            coupon.amount(-best.discount(), fact.at().ref()),
            WORDS.say("saves", "order", coupon.order()),
            rows,
            List.of()));
    var offers = new ArrayList<Offer>();
    if (fact.at().isOpen()) {
      offers.add(
          Step.offer(
              Call.Action.RESERVE,
              fact.at(),
              List.copyOf(best.chosen().keySet()),
              WORDS.say("usebest")));
    }
    offers.add(Offers.PERSON);
    blocks.add(new Block.Choices(List.of(), offers));
    return Replies.answer(
        request, OffersFlow.NAME, "told the best combination", blocks.toArray(Block[]::new));
  }

  private List<Phrase> chosen() {
    var phrases = new ArrayList<Phrase>();
    for (String code : fact.best().chosen().keySet()) {
      if (!phrases.isEmpty()) {
        phrases.add(Phrase.words(" + "));
      }
      phrases.add(name(code));
    }
    return phrases;
  }

  private Phrase name(String code) {
    String name =
        fact.adverts().stream()
            .filter(a -> a.code().equals(code))
            .map(Advert::name)
            .findFirst()
            .orElse(code);
    return new Phrase.NameFigure(name, "code:" + code);
  }

  private List<Block.Row> rows() {
    var rows = new ArrayList<Block.Row>();
    for (var each : fact.best().chosen().entrySet()) {
      Saving saving = each.getValue();
      rows.add(
          new Block.Row(
              List.of(name(each.getKey())),
              List.of(),
              coupon.amount(-saving.amount(), "code:" + each.getKey()),
              Mark.HOLDS));
    }
    fact.best()
        .lost()
        .forEach((code, lost) -> {
          if (isShown(code)) {
            rows.add(new Block.Row(List.of(name(code)), why(code, lost), null, Mark.FAILS));
          }
        });
    return rows;
  }

  /** What nobody in this trade can have is not worth a line. */
  private boolean isShown(String code) {
    return fact.alone().values().stream()
        .filter(c -> c.typed().equals(code))
        .anyMatch(c ->
            c.verdict().holds()
                || c.near() instanceof dev.penny.eligibility.nearmiss.NearMiss.Smallest);
  }

  private List<Phrase> why(String code, Lost lost) {
    String ref = "code:" + code;
    return switch (lost) {
      case Lost.NotEligible(var reasons) -> reason(code, reasons);
      case Lost.Outsaved(var withIt, var _, var together) -> {
        var phrases = new ArrayList<Phrase>();
        if (!together.isEmpty()) {
          phrases.addAll(new ReasonWords(fact.at(), ref).of(seenFrom(code, together.getFirst())));
          phrases.add(Phrase.words("; "));
        }
        phrases.addAll(WORDS.say("outsaved", "amount", coupon.amount(withIt, ref)));
        yield phrases;
      }
    };
  }

  /** Two that clash are named from either side: here the other one is to be named. */
  private Reason seenFrom(String code, Reason reason) {
    return reason instanceof Reason.NotCombinable(var with, var category) && with.equals(code)
        ? new Reason.NotCombinable(fact.best().chosen().keySet().iterator().next(), category)
        : reason;
  }

  private List<Phrase> reason(String code, List<Reason> reasons) {
    CodeCheck check =
        fact.alone().values().stream().filter(c -> c.typed().equals(code)).findFirst().orElse(null);
    List<Phrase> failing = new OfferCards(fact).failing(check);
    return failing.isEmpty()
        ? new ReasonWords(fact.at(), "code:" + code).of(reasons.getFirst())
        : failing;
  }
}

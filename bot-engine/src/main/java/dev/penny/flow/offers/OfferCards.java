package dev.penny.flow.offers;

import dev.penny.conversation.Block;
import dev.penny.conversation.Block.Mark;
import dev.penny.eligibility.Point;
import dev.penny.eligibility.nearmiss.NearMiss;
import dev.penny.flow.CodeCheck;
import dev.penny.flow.Evidence.AdvertsFact;
import dev.penny.flow.Words;
import dev.penny.flow.coupon.CouponCard;
import dev.penny.flow.terms.EffectWords;
import dev.penny.flow.terms.MomentWords;
import dev.penny.flow.terms.NearWords;
import dev.penny.flow.terms.PointWords;
import dev.penny.phrase.Phrase;
import dev.penny.promotion.Advert;
import dev.penny.promotion.OfferCode;
import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An offer as a card: the saving on this bill, until when, and what comes after it. */
public final class OfferCards {
  private static final Words WORDS = OffersFlow.WORDS;

  private final AdvertsFact fact;
  private final CouponCard coupon;

  public OfferCards(AdvertsFact fact) {
    this.fact = fact;
    this.coupon = new CouponCard(fact.at());
  }

  public Block.Card of(CodeCheck check) {
    Promotion promotion = Objects.requireNonNull(check.promotion());
    String ref = check.ref();
    var rows = new ArrayList<Block.Row>();
    rows.add(row("what", EffectWords.of(promotion.effect(), fact.at().order().currency(), ref)));
    if (!OfferCode.is(check.typed())) {
      rows.add(row("code", List.of(new Phrase.NameFigure(check.typed(), ref))));
    }
    Instant ends = promotion.window().ends();
    rows.add(
        ends == null
            ? new Block.Row(WORDS.say("noend"), List.of(), null)
            : row("ends", MomentWords.end(ends, promotion.window().zone(), ref)));
    boolean once = promotion.effect().cycles() == null;
    rows.add(row("after", WORDS.say(once ? "once" : "fullprice")));
    return new Block.Card(
        Block.Kind.OFFER,
        List.of(name(check)),
        coupon.amount(-OffersFlow.saved(check), ref),
        WORDS.say("saves", "order", coupon.order()),
        rows,
        List.of());
  }

  private static Block.Row row(String key, List<Phrase> detail) {
    return new Block.Row(WORDS.say(key), detail, null);
  }

  private Phrase name(CodeCheck check) {
    String name =
        fact.adverts().stream()
            .filter(a -> a.code().equals(check.typed()))
            .map(Advert::name)
            .findFirst()
            .orElse(check.typed());
    return new Phrase.NameFigure(name, check.ref());
  }

  /** Those that a change would bring within reach, with that change; null: there are none. */
  Block.@Nullable Card others(AdvertsFact of, int most) {
    List<Block.Row> rows =
        of.alone().values().stream()
            .filter(c -> c.near() instanceof NearMiss.Smallest)
            .limit(most)
            .map(this::other)
            .toList();
    return rows.isEmpty()
        ? null
        : new Block.Card(Block.Kind.OFFER, WORDS.say("why"), null, List.of(), rows, List.of());
  }

  private Block.Row other(CodeCheck check) {
    var words = new PointWords(fact.at(), check.ref());
    List<Phrase> why =
        check.points().stream()
            .filter(p -> !p.holds())
            .findFirst()
            .map(words::of)
            .orElse(List.of());
    var detail = new ArrayList<>(why);
    detail.add(Phrase.words(". "));
    detail.addAll(
        NearWords.of(
            Objects.requireNonNull(check.near()),
            Objects.requireNonNull(check.promotion()),
            fact.at(),
            check.ref()));
    return new Block.Row(List.of(name(check)), detail, null, Mark.FAILS);
  }

  /** The first point that fails, in words; empty: none does. */
  List<Phrase> failing(@Nullable CodeCheck check) {
    if (check == null) {
      return List.of();
    }
    var words = new PointWords(fact.at(), check.ref());
    return check.points().stream()
        .filter(p -> !p.holds())
        .map(Point::failed)
        .findFirst()
        .map(failed -> words.of(new Point(new Point.Asked.Known(), failed)))
        .orElse(List.of());
  }
}

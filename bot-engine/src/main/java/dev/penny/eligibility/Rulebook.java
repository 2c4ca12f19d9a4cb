package dev.penny.eligibility;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All promotions, codes and uses there are, ready to be looked up. */
public final class Rulebook {
  private final Map<PromotionId, Promotion> promotions = new LinkedHashMap<>();
  private final List<Coupon> coupons;
  private final Map<String, Coupon> byCode = new HashMap<>();
  private final Map<String, List<Coupon>> lookalikes = new HashMap<>();
  private final Map<PromotionId, Span> spans = new HashMap<>();
  private final Tallies tallies;

  /** Refuses a promotion or code that is there twice, and a code of a promotion that is not. */
  public Rulebook(List<Promotion> promotions, List<Coupon> coupons, List<Use> uses) {
    this.coupons = List.copyOf(coupons);
    var ofPromotion = new HashMap<PromotionId, List<Use>>();
    uses.forEach(u -> ofPromotion.computeIfAbsent(u.promotion(), _ -> new ArrayList<>()).add(u));
    this.tallies = new UseTallies(ofPromotion);
    fill(promotions, coupons);
  }

  /** As above, where what was used is counted elsewhere. */
  public Rulebook(List<Promotion> promotions, List<Coupon> coupons, Tallies tallies) {
    this.coupons = List.copyOf(coupons);
    this.tallies = tallies;
    fill(promotions, coupons);
  }

  private void fill(List<Promotion> promotions, List<Coupon> coupons) {
    for (Promotion promotion : promotions) {
      spans.put(promotion.id(), Span.of(promotion.window()));
      if (this.promotions.put(promotion.id(), promotion) != null) {
        throw new IllegalArgumentException("promotion " + promotion.id() + " is there twice");
      }
    }
    for (Coupon coupon : coupons) {
      if (!this.promotions.containsKey(coupon.promotion())) {
        throw new IllegalArgumentException(
            "code " + coupon.code() + " is of promotion " + coupon.promotion() + ", which is not");
      }
      if (byCode.put(CodeText.normal(coupon.code()), coupon) != null) {
        throw new IllegalArgumentException("code " + coupon.code() + " is there twice");
      }
      lookalikes
          .computeIfAbsent(CodeText.lookalike(coupon.code()), _ -> new ArrayList<>())
          .add(coupon);
    }
  }

  /** The same rules after other uses. */
  public Rulebook with(List<Use> others) {
    return new Rulebook(List.copyOf(promotions.values()), coupons, others);
  }

  /** The code as typed; failing that, the only one that looks like it. */
  public Optional<Coupon> coupon(String typed) {
    Coupon exact = byCode.get(CodeText.normal(typed));
    if (exact != null) {
      return Optional.of(exact);
    }
    List<Coupon> alike = lookalikes.getOrDefault(CodeText.lookalike(typed), List.of());
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  public Optional<Promotion> promotion(PromotionId id) {
    return Optional.ofNullable(promotions.get(id));
  }

  public List<Coupon> coupons() {
    return coupons;
  }

  /** When reservations of this promotion run out: with them its limits get room. */
  public List<Instant> ends(Promotion promotion) {
    return tallies.ends(promotion);
  }

  /** When a promotion of this book runs. */
  Span span(Promotion promotion) {
    return Objects.requireNonNull(spans.get(promotion.id()));
  }

  Tally tally(Entry entry, Situation situation) {
    return tallies.of(
        entry.promotion(), entry.coupon() == null ? null : entry.coupon().code(), situation);
  }

  Optional<Entry> entry(String typed) {
    return coupon(typed)
        .flatMap(c -> promotion(c.promotion()).map(promotion -> new Entry(typed, c, promotion)));
  }
}

package dev.penny.eligibility;

import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Coupon;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of promotions in memory, to try rules out: what it holds is gone with it. Every
 * change is all or nothing and happens once for its key: the same key and request give the same
 * answer, the same key with another request is a conflict. For one thread.
 */
public final class Practice implements PromotionBook {
  private record Kept(Call call, Answer answer) {}

  private Rulebook rulebook;
  private final List<Use> uses;
  private final Map<String, Kept> kept = new HashMap<>();

  public Practice(List<Promotion> promotions, List<Coupon> coupons, List<Use> uses) {
    this.rulebook = new Rulebook(promotions, coupons, uses);
    this.uses = new ArrayList<>(uses);
  }

  /** The rules and the uses as they are now. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** What was held or redeemed, and what of that was given back. */
  public List<Use> uses() {
    return List.copyOf(uses);
  }

  @Override
  public Rulebook rulebook(Situation situation, List<String> codes) {
    return rulebook;
  }

  @Override
  public Answer answer(Call call) {
    String key = call.key();
    if (key == null || call.action() == Call.Action.VALIDATE) {
      return new Answer.Validated(Eligibility.assess(rulebook, call.situation(), call.codes()));
    }
    Kept before = kept.get(key);
    if (before != null) {
      return before.call().asks(call) ? before.answer().again() : new Answer.Conflict(key);
    }
    Answer answer = change(call);
    rulebook = rulebook.with(uses);
    kept.put(key, new Kept(call, answer));
    return answer;
  }

  private Answer change(Call call) {
    return switch (call.action()) {
      case VALIDATE -> throw new IllegalStateException("a check changes nothing");
      case RESERVE -> take(call, Use.Status.RESERVED, call.reserveUntil());
      case REDEEM -> take(call, Use.Status.REDEEMED, null);
      case RELEASE -> release(call);
    };
  }

  private Answer take(Call call, Use.Status status, @Nullable Instant until) {
    Situation situation = call.situation();
    return switch (Taking.of(rulebook, call, p -> held(p.id(), situation))) {
      case Taking.Refused(var reasons) -> new Answer.Refused(reasons, false);
      case Taking.Granted(var parts, var discount) -> {
        parts.forEach(part -> put(part, situation, status, until));
        yield new Answer.Done(status, discount, false);
      }
    };
  }

  private List<Use> held(PromotionId promotion, Situation situation) {
    return uses.stream().filter(u -> isHeld(u, promotion, situation)).toList();
  }

  /** A hold of this order becomes the redemption: it is counted once. */
  private void put(
      Taking.Part part, Situation situation, Use.Status status, @Nullable Instant until) {
    PromotionId promotion = part.promotion().id();
    uses.removeIf(u -> isHeld(u, promotion, situation));
    uses.add(
        new Use(
            part.coupon().code(),
            promotion,
            situation.customer().id(),
            situation.order().id(),
            part.amount(),
            status,
            until));
  }

  private static boolean isHeld(Use use, PromotionId promotion, Situation situation) {
    return use.status() == Use.Status.RESERVED
        && use.promotion().equals(promotion)
        && UseTallies.isOn(use, situation);
  }

  /**
   * Gives back what is held or redeemed with these codes on this order; what ran out is worth 0.
   */
  private Answer release(Call call) {
    var codes =
        call.codes().stream().flatMap(c -> rulebook.entry(c).stream()).map(Entry::code).toList();
    long returned = 0;
    for (int i = 0; i < uses.size(); i++) {
      Use use = uses.get(i);
      if (use.status() != Use.Status.RELEASED
          && codes.contains(use.code())
          && UseTallies.isOn(use, call.situation())) {
        returned += use.countsAt(call.situation().now()) ? use.amount() : 0;
        uses.set(i, use.with(Use.Status.RELEASED));
      }
    }
    return new Answer.Done(Use.Status.RELEASED, returned, false);
  }
}

package dev.penny.eligibility;

import dev.penny.eligibility.Tally.Count;
import dev.penny.ledger.PromotionId;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts a list of uses. */
record UseTallies(Map<PromotionId, List<Use>> uses) implements Tallies {

  @Override
  public Tally of(Promotion promotion, @Nullable String code, Situation situation) {
    List<Use> all = uses.getOrDefault(promotion.id(), List.of());
    if (all.isEmpty()) {
      return Tally.NOTHING;
    }
    List<Use> counted =
        all.stream().filter(u -> u.countsAt(situation.now()) && !isOwnHold(u, situation)).toList();
    var customer = situation.customer().id();
    return new Tally(
        count(counted.stream().filter(u -> u.account().equals(customer)).toList()),
        count(counted.stream().filter(u -> u.code().equals(code)).toList()),
        count(counted),
        counted.stream().mapToLong(Use::amount).reduce(0, Math::addExact),
        counted.stream().anyMatch(u -> isOn(u, situation)));
  }

  @Override
  public List<Instant> ends(Promotion promotion) {
    return uses.getOrDefault(promotion.id(), List.of()).stream()
        .filter(u -> u.status() == Use.Status.RESERVED)
        .flatMap(u -> Stream.ofNullable(u.expiresAt()))
        .toList();
  }

  private static Count count(List<Use> uses) {
    long held = uses.stream().filter(u -> u.status() == Use.Status.RESERVED).count();
    return new Count(uses.size(), held);
  }

  /** What this customer holds for this very order must not stand in their own way. */
  private static boolean isOwnHold(Use use, Situation situation) {
    return use.status() == Use.Status.RESERVED && isOn(use, situation);
  }

  static boolean isOn(Use use, Situation situation) {
    return use.orderId().equals(situation.order().id())
        && use.account().equals(situation.customer().id());
  }
}

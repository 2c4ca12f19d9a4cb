package dev.penny.store.promotion;

import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Tallies;
import dev.penny.eligibility.Tally;
import dev.penny.eligibility.Tally.Count;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Use;
import dev.penny.store.promotion.BookState.OrderKey;
import dev.penny.store.promotion.CouponRow.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One request with all that the tables say about its codes. {@code holds} are reservations in the
 * counters, of anybody, that have run out or will.
 */
record Snapshot(
    BookState state,
    Asked asked,
    Map<String, CouponRow> coupons,
    Map<String, Promotion> promotions,
    List<UseRow> holds)
    implements Tallies {

  static Snapshot of(
      BookState state,
      Handle handle,
      PromotionShelf shelf,
      CodeKey key,
      Asked asked,
      List<UseRow> holds) {
    var coupons = state.coupons(asked.codes(), key);
    var promotions = new LinkedHashMap<String, Promotion>();
    for (CouponRow found : coupons.values()) {
      promotions.computeIfAbsent(found.promotion(), id -> shelf.rules(handle, id, found.version()));
    }
    return new Snapshot(state, asked, coupons, promotions, holds);
  }

  Rulebook rulebook() {
    return new Rulebook(
        List.copyOf(promotions.values()),
        coupons.entrySet().stream().map(e -> e.getValue().coupon(e.getKey())).toList(),
        (Tallies) this);
  }

  /** The reservations of this order, also those that ran out, as the rules know them. */
  List<Use> held(Promotion promotion) {
    return own(promotion).stream().map(row -> row.use(asked.call().situation().now())).toList();
  }

  List<UseRow> own(Promotion promotion) {
    return ofOrder(promotion.id().value()).stream().filter(UseRow::isHold).toList();
  }

  List<UseRow> ofOrder(String promotion) {
    return state.ofOrder(new OrderKey(promotion, asked.account(), asked.order()));
  }

  @Override
  public Tally of(Promotion promotion, @Nullable String code, Situation situation) {
    CouponRow row = Objects.requireNonNull(coupons.get(Objects.requireNonNull(code)));
    List<UseRow> gone = gone(promotion, situation.now());
    long spent = state.spent(row);
    for (UseRow use : gone) {
      spent = Math.subtractExact(spent, use.minor());
    }
    var account = state.account(new CounterKey(row.promotion(), asked.account()));
    return new Tally(
        without(account, gone, use -> use.account().equals(asked.account())),
        without(state.code(row), gone, use -> use.codeHash().equals(row.hash())),
        without(state.total(row), gone, _ -> true),
        spent,
        ofOrder(row.promotion()).stream().anyMatch(use -> use.status() == UseRow.Status.REDEEMED));
  }

  @Override
  public List<Instant> ends(Promotion promotion) {
    return holds.stream()
        .filter(use -> use.promotion().equals(promotion.id().value()))
        .flatMap(use -> Stream.ofNullable(use.expiresAt()))
        .toList();
  }

  /** What stands in the counters and does not count for this customer: run out, or their own. */
  private List<UseRow> gone(Promotion promotion, Instant now) {
    var gone = new ArrayList<UseRow>();
    for (UseRow use : holds) {
      if (use.live() && use.promotion().equals(promotion.id().value()) && !use.countsAt(now)) {
        gone.add(use);
      }
    }
    for (UseRow own : own(promotion)) {
      if (own.countsAt(now)) {
        gone.add(own);
      }
    }
    return gone;
  }

  private static Count without(Counter counter, List<UseRow> gone, Predicate<UseRow> counted) {
    long less = gone.stream().filter(counted).count();
    return new Count(counter.used() - less, counter.held() - less);
  }
}

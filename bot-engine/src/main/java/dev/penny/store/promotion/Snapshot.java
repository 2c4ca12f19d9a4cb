package dev.penny.store.promotion;

import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Tallies;
import dev.penny.eligibility.Tally;
import dev.penny.eligibility.Tally.Count;
import dev.penny.ledger.AccountId;
import dev.penny.promotion.CodeText;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All that the tables say about the codes of one request. */
record Snapshot(
    Situation situation,
    Map<String, CouponRow> coupons,
    Map<String, Promotion> promotions,
    Map<String, List<UseRow>> ofOrder,
    List<UseRow> due)
    implements Tallies {

  /** So many that ran out are looked at; a sweep takes out the others. */
  private static final int MOST_DUE = 10_000;

  static Snapshot read(
      Handle handle, PromotionShelf shelf, CodeKey key, Situation situation, List<String> codes) {
    var account = situation.customer().id();
    var coupons = find(handle, key, account, codes);
    var promotions = new LinkedHashMap<String, Promotion>();
    var ofOrder = new LinkedHashMap<String, List<UseRow>>();
    for (CouponRow found : coupons.values()) {
      promotions.computeIfAbsent(
          found.coupon().promotion().value(), id -> shelf.rules(handle, id, found.version()));
      ofOrder.computeIfAbsent(
          found.coupon().promotion().value(),
          id -> UseRow.ofOrder(handle, account.value(), situation.order().id(), id));
    }
    List<UseRow> due =
        promotions.isEmpty() ? List.of() : UseRow.due(handle, situation.now(), MOST_DUE);
    return new Snapshot(situation, coupons, promotions, ofOrder, due);
  }

  /** By the code as typed, made plain; what only looks like a code found before is that code. */
  private static Map<String, CouponRow> find(
      Handle handle, CodeKey key, AccountId account, List<String> codes) {
    var coupons = new LinkedHashMap<String, CouponRow>();
    var unknown = new LinkedHashSet<String>();
    for (String code : codes.stream().map(CodeText::normal).distinct().toList()) {
      CouponRow found = CouponRow.exact(handle, key, account, code);
      if (found == null) {
        unknown.add(code);
      } else {
        coupons.put(code, found);
      }
    }
    for (String code : unknown) {
      CouponRow found = CouponRow.alike(handle, key, account, code);
      if (found != null
          && coupons.values().stream().noneMatch(c -> c.hash().equals(found.hash()))) {
        coupons.put(code, found);
      }
    }
    return coupons;
  }

  /** The same with all that is held, to see what will be when some of it has run out. */
  Snapshot ahead(Handle handle) {
    var held = new ArrayList<UseRow>();
    promotions.keySet().forEach(id -> held.addAll(UseRow.held(handle, id, MOST_DUE)));
    return new Snapshot(situation, coupons, promotions, ofOrder, held);
  }

  Rulebook rulebook() {
    return new Rulebook(
        List.copyOf(promotions.values()),
        coupons.values().stream().map(CouponRow::coupon).toList(),
        (Tallies) this);
  }

  /** The reservations of this order, also those that ran out, as the rules know them. */
  List<Use> held(Promotion promotion) {
    return holds(promotion).stream().map(row -> row.use(situation.now())).toList();
  }

  List<UseRow> holds(Promotion promotion) {
    return ofOrder.getOrDefault(promotion.id().value(), List.of()).stream()
        .filter(UseRow::isHold)
        .toList();
  }

  @Override
  public Tally of(Promotion promotion, @Nullable String code, Situation asked) {
    CouponRow row = Objects.requireNonNull(coupons.get(Objects.requireNonNull(code)));
    String account = situation.customer().id().value();
    List<UseRow> gone = gone(promotion, asked.now());
    long spent = row.spent();
    for (UseRow use : gone) {
      spent = Math.subtractExact(spent, use.minor());
    }
    return new Tally(
        without(row.account(), gone, use -> use.account().equals(account)),
        without(row.code(), gone, use -> use.codeHash().equals(row.hash())),
        without(row.total(), gone, _ -> true),
        spent,
        ofOrder.getOrDefault(promotion.id().value(), List.of()).stream()
            .anyMatch(use -> use.status() == UseRow.Status.REDEEMED));
  }

  @Override
  public List<Instant> ends(Promotion promotion) {
    return due.stream()
        .filter(use -> use.promotion().equals(promotion.id().value()))
        .flatMap(use -> Stream.ofNullable(use.expiresAt()))
        .toList();
  }

  /** What stands in the counters and does not count for this customer: run out, or their own. */
  private List<UseRow> gone(Promotion promotion, Instant now) {
    var gone = new ArrayList<UseRow>();
    for (UseRow use : due) {
      if (use.promotion().equals(promotion.id().value()) && !use.countsAt(now)) {
        gone.add(use);
      }
    }
    for (UseRow own : holds(promotion)) {
      if (own.countsAt(now)) {
        gone.add(own);
      }
    }
    return gone;
  }

  private static Count without(
      CouponRow.Counter counter, List<UseRow> gone, Predicate<UseRow> counted) {
    long less = gone.stream().filter(counted).count();
    return new Count(counter.used() - less, counter.held() - less);
  }
}

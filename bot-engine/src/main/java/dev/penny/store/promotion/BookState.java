package dev.penny.store.promotion;

import dev.penny.promotion.Promotion;
import dev.penny.store.promotion.CouponRow.Counter;
import dev.penny.store.promotion.UseRow.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the tables say about the requests of one transaction, and what these have changed of it
 * so far: each is decided on what those before it left. For one thread.
 */
final class BookState {
  record Kept(String input, String answer) {}

  record OrderKey(String promotion, String account, String order) {}

  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, CouponRow> byHash = new HashMap<>();
  private final Map<String, List<CouponRow>> byAlike = new HashMap<>();
  private final Map<CounterKey, Counter> accounts = new HashMap<>();
  private final Map<OrderKey, List<UseRow>> uses = new HashMap<>();
  private final BookWrites writes = new BookWrites();

  void found(CouponRow row) {
    byHash.put(row.hash(), row);
  }

  void foundAlike(CouponRow row) {
    byAlike.computeIfAbsent(row.alike(), _ -> new ArrayList<>()).add(row);
  }

  void found(CounterKey key, Counter counter) {
    accounts.put(key, counter);
  }

  void found(UseRow use) {
    usesOf(use).add(use);
  }

  void found(String once, Kept before) {
    kept.put(once, before);
  }

  private List<UseRow> usesOf(UseRow use) {
    return uses.computeIfAbsent(
        new OrderKey(use.promotion(), use.account(), use.order()), _ -> new ArrayList<>());
  }

  @Nullable CouponRow exact(String hash) {
    return byHash.get(hash);
  }

  /** The only code that looks like the one typed; null: there is none, or there are several. */
  @Nullable CouponRow alike(String hash) {
    List<CouponRow> found = byAlike.getOrDefault(hash, List.of());
    return found.size() == 1 ? found.getFirst() : null;
  }

  @Nullable Kept kept(String once) {
    return kept.get(once);
  }

  Counter account(CounterKey key) {
    return accounts.getOrDefault(key, Counter.NONE).plus(of(writes.accounts(), key));
  }

  Counter code(CouponRow row) {
    return row.code().plus(of(writes.codes(), new CounterKey(row.promotion(), row.hash())));
  }

  Counter total(CouponRow row) {
    return row.total().plus(of(writes.promotions(), row.promotion()));
  }

  long spent(CouponRow row) {
    return Math.addExact(row.spent(), of(writes.promotions(), row.promotion()).minor());
  }

  private static <K> Delta of(Map<K, Delta> deltas, K key) {
    return deltas.getOrDefault(key, Delta.NONE);
  }

  /** What this order has of the promotion that was not given back. */
  List<UseRow> ofOrder(OrderKey key) {
    return uses.getOrDefault(key, List.of()).stream()
        .filter(use -> use.isHold() || use.status() == Status.REDEEMED)
        .toList();
  }

  /** Counts a use that the rules of that version allow. */
  void take(UseRow use, Promotion promotion, long version, Instant now) {
    boolean first = !accounts.containsKey(new CounterKey(use.promotion(), use.account()));
    found(use);
    writes.take(use, promotion.limits(), version, first, now);
  }

  void end(UseRow use, Status how, Instant now) {
    List<UseRow> ofOrder = usesOf(use);
    ofOrder.remove(use);
    ofOrder.add(use.ended(how));
    writes.end(use, how, now);
  }

  void keep(String once, Kept answer, Instant now) {
    kept.put(once, answer);
    writes.keep(once, new BookWrites.Answered(answer.input(), answer.answer(), now));
  }

  BookWrites writes() {
    return writes;
  }

  /**
   * The coupons of these codes, by the code as typed; a code that only looks like one before it is
   * that one.
   */
  Map<String, CouponRow> coupons(List<String> codes, CodeKey key) {
    var found = new LinkedHashMap<String, CouponRow>();
    for (String code : codes) {
      CouponRow row = exact(key.exact(code));
      if (row != null) {
        found.put(code, row);
      }
    }
    for (String code : codes) {
      CouponRow row = found.containsKey(code) ? null : alike(key.alike(code));
      if (row != null && found.values().stream().noneMatch(c -> c.hash().equals(row.hash()))) {
        found.put(code, row);
      }
    }
    return found;
  }
}

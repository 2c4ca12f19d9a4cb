package dev.penny.store.promotion;

import dev.penny.promotion.Limits;
import dev.penny.store.promotion.UseRow.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one transaction has to write, collected. For one thread; {@link BookFlush} writes it. */
final class BookWrites {
  /** What happened to a use, and what it adds to the counters of its promotion. */
  record Line(UseRow use, Status what, int used, int held, long minor, Instant at) {}

  record Ended(UseRow was, Status how) {}

  record Answered(String input, String answer, Instant at) {}

  private final Map<String, UseRow> added = new HashMap<>();
  private final List<Ended> ended = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final SortedMap<String, Answered> answers = new TreeMap<>();
  private final SortedMap<CounterKey, Delta> accounts = new TreeMap<>();
  private final SortedMap<CounterKey, Delta> codes = new TreeMap<>();
  private final SortedMap<String, Delta> promotions = new TreeMap<>();
  private final Set<CounterKey> newAccounts = new HashSet<>();

  /** {@code first}: the account has no counter for this promotion yet. */
  void take(UseRow use, Limits limits, long version, boolean first, Instant now) {
    added.put(use.id(), use);
    var account = new CounterKey(use.promotion(), use.account());
    if (first) {
      newAccounts.add(account);
    }
    change(new Line(use, use.status(), 1, held(use), use.minor(), now));
    of(accounts, account).atMost(limits.perAccount(), null);
    of(codes, code(use)).atMost(limits.perCode(), null);
    Delta promotion = of(promotions, use.promotion());
    promotion.atMost(limits.total(), limits.budgetMinor());
    promotion.under(version);
  }

  /** A use that was read, or taken by this transaction, as it is now. */
  void end(UseRow use, Status how, Instant now) {
    if (added.replace(use.id(), use.ended(how)) == null) {
      ended.add(new Ended(use, how));
    }
    if (use.live()) {
      change(new Line(use, how, -1, -held(use), -use.minor(), now));
    }
  }

  void keep(String once, Answered answer) {
    answers.put(once, answer);
  }

  private void change(Line line) {
    UseRow use = line.use();
    lines.add(line);
    of(accounts, new CounterKey(use.promotion(), use.account())).add(line.used(), line.held(), 0);
    of(codes, code(use)).add(line.used(), line.held(), 0);
    of(promotions, use.promotion()).add(line.used(), line.held(), line.minor());
  }

  private static CounterKey code(UseRow use) {
    return new CounterKey(use.promotion(), use.codeHash());
  }

  private static int held(UseRow use) {
    return use.status() == Status.RESERVED ? 1 : 0;
  }

  private static <K> Delta of(Map<K, Delta> deltas, K key) {
    return deltas.computeIfAbsent(key, _ -> new Delta());
  }

  List<UseRow> added() {
    return List.copyOf(added.values());
  }

  List<Ended> ended() {
    return ended;
  }

  List<Line> lines() {
    return lines;
  }

  SortedMap<String, Answered> answers() {
    return answers;
  }

  SortedMap<CounterKey, Delta> accounts() {
    return accounts;
  }

  boolean isNew(CounterKey account) {
    return newAccounts.contains(account);
  }

  SortedMap<CounterKey, Delta> codes() {
    return codes;
  }

  SortedMap<String, Delta> promotions() {
    return promotions;
  }
}

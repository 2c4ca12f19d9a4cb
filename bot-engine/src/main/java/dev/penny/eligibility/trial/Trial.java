package dev.penny.eligibility.trial;

import dev.penny.eligibility.Eligibility;
import dev.penny.eligibility.Rulebook;
import dev.penny.eligibility.Saving;
import dev.penny.eligibility.Situation;
import dev.penny.eligibility.Verdict;
import dev.penny.promotion.Limits;
import dev.penny.promotion.PastOrder;
import dev.penny.promotion.Promotion;
import dev.penny.promotion.Reason;
import dev.penny.promotion.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tries a promotion on past orders as if it had been in force all along: its first and last day are
 * left out, its days of the week and all else count. Orders come an account after the other, the
 * older ones first; limits over all are applied at the end, in the order of time. For one thread.
 */
public final class Trial {
  private static final int SAMPLES = 6;

  /** An order that fits. */
  private record Hit(Instant at, String currency, long amount) {}

  private static final class Tally {
    private long orders;
    private long billed;
    private long used;
    private long cost;

    void clear() {
      used = 0;
      cost = 0;
    }
  }

  private final Promotion rules;
  private final Promotion open;
  private final Rulebook rulebook;
  private final List<Hit> hits = new ArrayList<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<Object, Misses> misses = new LinkedHashMap<>();
  private final PriorityQueue<TrialReport.Got> best =
      new PriorityQueue<>(Comparator.comparingLong(g -> g.saving().amount()));
  private long orders;
  private long accounts;
  private long got;
  private long gotAccounts;
  private long again;
  private long several;
  private @Nullable String account;
  private long ofAccount;

  public Trial(Promotion rules) {
    this.rules = rules;
    Window window = rules.window();
    this.open =
        new Promotion(
            rules.id(),
            Promotion.Status.ACTIVE,
            new Window(null, null, window.zone(), window.weekdays()),
            rules.conditions(),
            rules.effect(),
            rules.stacking(),
            Limits.NONE);
    this.rulebook = new Rulebook(List.of(open), List.of(), List.of());
  }

  public void add(PastOrder order) {
    String id = order.customer().id().value();
    if (!id.equals(account)) {
      account = id;
      ofAccount = 0;
      accounts++;
    }
    orders++;
    Tally tally =
        tallies.computeIfAbsent(order.order().currency().getCurrencyCode(), _ -> new Tally());
    tally.orders++;
    tally.billed = Math.addExact(tally.billed, order.order().amount());
    var situation = new Situation(order.at(), order.customer(), order.order());
    Verdict verdict = Eligibility.each(rulebook, situation, List.of(open.id())).get(open.id());
    switch (Objects.requireNonNull(verdict)) {
      case Verdict.Eligible(var saving) -> hit(order, saving);
      case Verdict.Ineligible(var reasons) -> miss(order, reasons);
    }
  }

  private void hit(PastOrder order, Saving saving) {
    got++;
    gotAccounts += ofAccount == 0 ? 1 : 0;
    ofAccount++;
    Long most = rules.limits().perAccount();
    if (most != null && ofAccount > most) {
      again++;
      return;
    }
    hits.add(new Hit(order.at(), order.order().currency().getCurrencyCode(), saving.amount()));
    best.add(new TrialReport.Got(order, saving));
    if (best.size() > SAMPLES) {
      best.remove();
    }
  }

  private void miss(PastOrder order, List<Reason> reasons) {
    if (reasons.size() > 1) {
      several++;
      return;
    }
    Reason reason = reasons.getFirst();
    misses.computeIfAbsent(kind(reason), _ -> new Misses(SAMPLES)).add(order, reason);
  }

  /** Reasons that differ in the order's figures alone are one. */
  private static Object kind(Reason reason) {
    return switch (reason) {
      case Reason.BelowMinimum low ->
          List.of(low.code(), low.needed(), low.eligibleOnly(), low.currency());
      case Reason.ClauseFailed failed -> List.of(failed.clause(), failed.negated());
      default -> reason.code();
    };
  }

  public TrialReport report() {
    long used = 0;
    long spent = 0;
    Instant usedUp = null;
    hits.sort(Comparator.comparing(Hit::at));
    tallies.values().forEach(Tally::clear);
    Limits limits = rules.limits();
    for (Hit hit : hits) {
      Long total = limits.total();
      Long budget = limits.budgetMinor();
      boolean out =
          (total != null && used >= total)
              || (budget != null && Math.addExact(spent, hit.amount()) > budget);
      if (out) {
        usedUp = usedUp == null ? hit.at() : usedUp;
        continue;
      }
      used++;
      spent = Math.addExact(spent, hit.amount());
      Tally tally = Objects.requireNonNull(tallies.get(hit.currency()));
      tally.used++;
      tally.cost = Math.addExact(tally.cost, hit.amount());
    }
    var sums = new ArrayList<TrialReport.Sum>();
    tallies.forEach(
        (code, t) -> sums.add(new TrialReport.Sum(code, t.orders, t.used, t.billed, t.cost)));
    var samples = new ArrayList<>(best);
    samples.sort(Comparator.comparingLong((TrialReport.Got g) -> g.saving().amount()).reversed());
    return new TrialReport(
        orders, accounts, got, gotAccounts, again, used, usedUp, sums, missed(), several, samples);
  }

  private List<TrialReport.Missed> missed() {
    return misses.values().stream()
        .map(Misses::report)
        .sorted(Comparator.comparingLong(TrialReport.Missed::orders).reversed())
        .toList();
  }
}

package dev.penny.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Branch and bound over the lawful sets of candidates: each is taken or left, in the order of
 * applying. A branch is cut when even all that is still open could not beat what is known.
 */
final class Search {
  /** Enough for every set of sixteen, far more than anyone types; beyond it nothing is proven. */
  private static final int MOST_STEPS = 1 << 17;

  record Found(List<Integer> taken, long saved) {
    /** More saved, then fewer taken, then the earlier ones. */
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingLong((Found f) -> -f.saved())
            .thenComparingInt(f -> f.taken().size())
            .thenComparing(Found::taken, Search::earlier);
  }

  private final List<Candidate> candidates;
  private final long[] open;
  private final int forced;
  private Optional<Found> best = Optional.empty();
  private int steps;

  /** {@code forced}: the index of one that must be taken, or -1. */
  Search(List<Candidate> candidates, Basket basket, int forced) {
    this.candidates = candidates;
    this.forced = forced;
    this.open = new long[candidates.size() + 1];
    for (int i = candidates.size() - 1; i >= 0; i--) {
      open[i] = Math.addExact(open[i + 1], most(candidates.get(i), basket));
    }
    go(0, List.of(), new Remains(basket), new Found(List.of(), 0));
  }

  /** Empty where the forced one is never accepted. */
  Optional<Found> best() {
    return best;
  }

  boolean proven() {
    return steps <= MOST_STEPS;
  }

  /**
   * What one can take off at most in any set: what it takes off alone, and one minor unit for each
   * thing ordered, for others may turn its rounding.
   */
  private static long most(Candidate candidate, Basket basket) {
    var items = basket.items();
    long things = items.stream().mapToLong(i -> i.quantity()).sum();
    return new Remains(basket).draft(candidate.entry()).amount() + things;
  }

  private void go(int next, List<Entry> accepted, Remains remains, Found so) {
    if (++steps > MOST_STEPS || best.filter(b -> so.saved() + open[next] < b.saved()).isPresent()) {
      return;
    }
    if (next == candidates.size()) {
      best = best.filter(b -> Found.BEST_FIRST.compare(b, so) <= 0).or(() -> Optional.of(so));
      return;
    }
    Candidate candidate = candidates.get(next);
    if (candidate.after(accepted, remains) instanceof Verdict.Eligible(var saving)) {
      var more = new ArrayList<>(accepted);
      more.add(candidate.entry());
      var taken = new ArrayList<>(so.taken());
      taken.add(next);
      var left = remains.copy();
      left.take(candidate.entry(), saving);
      go(next + 1, more, left, new Found(taken, so.saved() + saving.amount()));
    }
    if (next != forced) {
      go(next + 1, accepted, remains, so);
    }
  }

  private static int earlier(List<Integer> left, List<Integer> right) {
    for (int i = 0; i < left.size() && i < right.size(); i++) {
      int compared = left.get(i).compareTo(right.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}

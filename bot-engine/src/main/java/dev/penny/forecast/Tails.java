package dev.penny.forecast;

import dev.penny.explain.exact.Ratio;
import java.util.List;

/**
 * The range that held eight in ten of earlier errors, and zero with them. Where forecasts were
 * right to the cent, errors are events and not a spread: the narrowest range that held eight in ten
 * is taken, which may be zero alone, and then holds more than eight in ten: no range can be
 * narrower than the forecast. Otherwise as many are left out at the top as at the bottom.
 */
record Tails(Ratio low, Ratio high) {
  private static final int HELD = 8;
  private static final int OF = 10;
  private static final Ratio NO_END = Ratio.of(1000);

  /** Of at least two errors. */
  static Tails of(List<Ratio> errors) {
    List<Ratio> sorted = errors.stream().sorted().toList();
    return sorted.contains(Ratio.zero())
        ? narrowest(sorted, sorted.size() * HELD / OF)
        : new Tails(tail(sorted), tail(sorted.reversed())).withZero();
  }

  /** A forecast that was off by that part of it, and how far use moves in that season. */
  record Miss(Ratio error, int season) {}

  /**
   * As far above as below, by how many times the bill was off: metered use rises with one season by
   * what it falls with the next, so that what was seen of one half of the year serves for the
   * other. Each is counted in steps of its season, and told in steps of the season to come. It held
   * at most eight in ten of one more. A bill of nothing counts as off without end.
   */
  static Tails evenly(List<Miss> misses, int season) {
    List<Ratio> steps = misses.stream().map(Tails::step).sorted().toList();
    int held = Math.max(1, (steps.size() + 1) * HELD / OF);
    Ratio step = steps.get(Math.min(steps.size(), held) - 1);
    Ratio most = step.times(Ratio.of(season)).plus(Ratio.one());
    return new Tails(Ratio.one().dividedBy(most).minus(Ratio.one()), most.minus(Ratio.one()));
  }

  private static Ratio step(Miss miss) {
    Ratio times = miss.error().plus(Ratio.one());
    if (times.signum() <= 0) {
      return NO_END;
    }
    Ratio above = times.compareTo(Ratio.one()) < 0 ? Ratio.one().dividedBy(times) : times;
    return above.minus(Ratio.one()).dividedBy(miss.season());
  }

  private static Tails narrowest(List<Ratio> sorted, int held) {
    Tails best = new Tails(sorted.getFirst(), sorted.getLast()).withZero();
    for (int from = 0; from + held <= sorted.size(); from++) {
      Tails range = new Tails(sorted.get(from), sorted.get(from + held - 1)).withZero();
      best = range.width().compareTo(best.width()) < 0 ? range : best;
    }
    return best;
  }

  /**
   * The value at the place (n + 1) / 10 from the first of at least two, between two values by how
   * near each is. Where the place lies before the first, the first step is continued.
   */
  private static Ratio tail(List<Ratio> sorted) {
    Ratio place = Ratio.of(sorted.size() + 1L, OF);
    int at = (int) Math.max(1, place.floor());
    Ratio first = sorted.get(at - 1);
    Ratio step = sorted.get(at).minus(first);
    return first.plus(step.times(place.minus(Ratio.of(at))));
  }

  private Ratio width() {
    return high.minus(low);
  }

  private Tails withZero() {
    return new Tails(
        low.signum() > 0 ? Ratio.zero() : low, high.signum() < 0 ? Ratio.zero() : high);
  }
}

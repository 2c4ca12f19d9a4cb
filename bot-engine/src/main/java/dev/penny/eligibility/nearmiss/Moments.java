package dev.penny.eligibility.nearmiss;

import dev.penny.promotion.Field;
import dev.penny.promotion.Promotion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The moments at which the answer for one order can turn from no to yes: the start of the window, a
 * day or hour the rules look at, the end of somebody's reservation.
 */
final class Moments {
  private Moments() {}

  static NavigableSet<Instant> after(
      Instant now, Instant last, Promotion promotion, List<Instant> ends) {
    var moments = new TreeSet<Instant>();
    Instant starts = promotion.window().starts();
    if (starts != null) {
      moments.add(starts);
    }
    moments.addAll(ends);
    var clauses = Clauses.of(promotion.conditions());
    boolean hours = clauses.stream().anyMatch(c -> c.field() == Field.TIME_HOUR);
    boolean days = clauses.stream().anyMatch(c -> c.field().about() == Field.About.TIME);
    if (hours || days || !promotion.window().weekdays().isEmpty()) {
      clock(now, last, promotion.window().zone(), hours ? 24 : 1, moments);
    }
    return new TreeSet<>(moments.tailSet(now, false).headSet(last, true));
  }

  private static void clock(
      Instant now, Instant last, ZoneId zone, int turnsADay, Set<Instant> into) {
    LocalDate end = last.atZone(zone).toLocalDate();
    for (LocalDate day = now.atZone(zone).toLocalDate(); !day.isAfter(end); day = day.plusDays(1)) {
      for (int turn = 0; turn < turnsADay; turn++) {
        into.add(day.atTime(turn, 0).atZone(zone).toInstant());
      }
    }
  }
}

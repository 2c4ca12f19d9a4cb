package dev.penny.promotion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a promotion runs: from {@code from} (included) to {@code to} (excluded), local times of
 * {@code zone}, on the weekdays named (none named: all). A local time that a clock change skips
 * moves forward by the gap; one that happens twice means the first.
 */
public record Window(
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    ZoneId zone,
    Set<DayOfWeek> weekdays) {
  public Window {
    weekdays = Set.copyOf(weekdays);
  }

  public static Window always(ZoneId zone) {
    return new Window(null, null, zone, Set.of());
  }

  public @Nullable Instant starts() {
    return from == null ? null : from.atZone(zone).toInstant();
  }

  public @Nullable Instant ends() {
    return to == null ? null : to.atZone(zone).toInstant();
  }

  public boolean runsOn(Instant now) {
    return weekdays.isEmpty() || weekdays.contains(now.atZone(zone).getDayOfWeek());
  }
}

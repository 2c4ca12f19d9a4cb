package dev.penny.desk;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An honest sentence about the wait. A figure only where it rests on enough real waits, and then
 * one that four of five of them kept.
 */
public final class WaitWords {
  /** Fewer waits than this say nothing about the next one. */
  public static final int ENOUGH = 20;

  private static final int OF_TEN = 8;

  private WaitWords() {}

  /** {@code waits}: the newest ones, in any order; {@code staffed}: somebody is there at all. */
  public static String of(List<Duration> waits, boolean staffed) {
    if (!staffed) {
      return "Nobody is at the desk at the moment. You keep your place, and what you write is"
          + " kept for them.";
    }
    if (waits.size() < ENOUGH) {
      return "We can't say yet how long it will take. You keep your place and can go on writing.";
    }
    int minutes = Objects.requireNonNull(minutes(waits));
    return "Most people lately were answered within "
        + (minutes == 1 ? "a minute." : minutes + " minutes.");
  }

  /** Within how many whole minutes four of five were answered; null: too few waits to say. */
  public static @Nullable Integer minutes(List<Duration> waits) {
    if (waits.size() < ENOUGH) {
      return null;
    }
    var sorted = waits.stream().sorted().toList();
    var kept = sorted.get((sorted.size() * OF_TEN + 9) / 10 - 1);
    return (int) Math.max(1, kept.plusSeconds(59).toMinutes());
  }
}

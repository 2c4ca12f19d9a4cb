package dev.penny.llm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a failing model alone: after three failures in a row for half a minute, then one try, and
 * twice as long with each that fails again, up to ten minutes. Time comes in.
 */
final class Breaker {
  private static final int FAILURES = 3;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private int failures;
  private Duration pause = FIRST;
  private Instant until = Instant.MIN;

  /** Whether it may be asked now; of many who ask while it is being tried again one may. */
  synchronized boolean allows(Instant now) {
    if (failures < FAILURES) {
      return true;
    }
    if (now.isBefore(until)) {
      return false;
    }
    until = now.plus(pause);
    return true;
  }

  synchronized boolean isOpen(Instant now) {
    return failures >= FAILURES && now.isBefore(until);
  }

  synchronized void succeeded() {
    failures = 0;
    pause = FIRST;
  }

  /** {@code wait}: how long the provider asked to be left alone; that opens it at once. */
  synchronized void failed(Instant now, @Nullable Duration wait) {
    boolean again = failures >= FAILURES;
    failures = wait == null ? failures + 1 : FAILURES;
    if (failures >= FAILURES) {
      Duration longer = pause.multipliedBy(2);
      pause = again ? (longer.compareTo(LONGEST) > 0 ? LONGEST : longer) : FIRST;
      until = now.plus(wait == null ? pause : wait);
    }
  }
}

package dev.penny.holds;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, for harnesses. */
final class Pause {
  /** All patience is multiplied by this: for machines that are busy with other things. */
  private static final int FACTOR = Integer.getInteger("penny.patience", 1);

  private Pause() {}

  static Duration atMost(Duration patience) {
    return patience.multipliedBy(FACTOR);
  }

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns when it is so; fails with {@code what} when it is not so in time. */
  static void until(String what, Duration patience, BooleanSupplier so) {
    long end = System.nanoTime() + atMost(patience).toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in " + patience + ": " + what);
      }
      millis(20);
    }
  }
}

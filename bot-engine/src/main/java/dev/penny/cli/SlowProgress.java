package dev.penny.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on the error stream that appears only when work takes longer than two seconds, and
 * only where a person is watching a terminal.
 */
final class SlowProgress implements AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long MEGA = 1024 * 1024;

  private final String task;
  private final String unit;
  private final long unitSize;
  private final long began = System.nanoTime();
  private final boolean watched =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private @Nullable ProgressBar bar;

  private SlowProgress(String task, String unit, long unitSize) {
    this.task = task;
    this.unit = unit;
    this.unitSize = unitSize;
  }

  /** Counts things. */
  static SlowProgress counting(String task) {
    return new SlowProgress(task, "", 1);
  }

  /** Counts bytes and shows megabytes. */
  static SlowProgress ofBytes(String task) {
    return new SlowProgress(task, " MB", MEGA);
  }

  void at(long done, long total) {
    at(done, total, "");
  }

  /** So much of all is done; {@code words} stand behind the bar. */
  void at(long done, long total, String words) {
    ProgressBar shown = bar;
    if (shown == null && watched && System.nanoTime() - began > PATIENCE_NANOS) {
      shown =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setUnit(unit, unitSize)
              .setInitialMax(total)
              .build();
      bar = shown;
    }
    if (shown != null) {
      shown.stepTo(done).setExtraMessage(words);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

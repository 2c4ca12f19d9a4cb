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

  private final String task;
  private final long total;
  private final long began = System.nanoTime();
  private final boolean watched =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private long done;
  private @Nullable ProgressBar bar;

  SlowProgress(String task, long total) {
    this.task = task;
    this.total = total;
  }

  void step() {
    done++;
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(done);
    } else if (watched && System.nanoTime() - began > PATIENCE_NANOS) {
      bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).build().stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

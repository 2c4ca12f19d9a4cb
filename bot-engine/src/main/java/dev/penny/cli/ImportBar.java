package dev.penny.cli;

import dev.penny.source.importing.Progress;
import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, on the error stream: a bar that appears after two seconds where a person is
 * watching a terminal, nothing otherwise.
 */
final class ImportBar implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;
  private static final long MEGA = 1024 * 1024;

  private final long began = System.nanoTime();
  private final boolean watched = terminal();
  private @Nullable ProgressBar bar;

  private static boolean terminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  @Override
  public void at(long done, long total, long accounts) {
    if (bar == null && watched && System.nanoTime() - began > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("import")
              .setUnit(" MB", MEGA)
              .setInitialMax(total)
              .build();
    }
    if (bar != null) {
      bar.stepTo(done).setExtraMessage(accounts + " accounts");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

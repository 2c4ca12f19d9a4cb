package dev.penny.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The provider wants to be left alone for a while. */
final class ModelBusy extends RuntimeException {
  private final transient @Nullable Duration wait;

  /** {@code wait}: how long, where it said so. */
  ModelBusy(int status, @Nullable Duration wait) {
    super("status " + status);
    this.wait = wait;
  }

  @Nullable Duration pause() {
    return wait;
  }
}

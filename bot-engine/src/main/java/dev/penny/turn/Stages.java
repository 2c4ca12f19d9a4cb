package dev.penny.turn;

import java.util.function.Supplier;

/** Port: told how long each stage of a turn takes. The work is run once, on the same thread. */
public interface Stages {
  /** Measures nothing. */
  Stages UNTIMED =
      new Stages() {
        @Override
        public <T> T timed(Stage stage, Supplier<T> work) {
          return work.get();
        }
      };

  /** The stages that may take time; the others are a few steps in memory. */
  enum Stage {
    /** The conversation from the log. */
    READ,
    /** Words become commands. */
    UNDERSTAND,
    /** Bills and articles are fetched. */
    GATHER,
    /** The flow decides on the evidence. */
    DECIDE,
    /** Events are written to disk. */
    COMMIT
  }

  <T> T timed(Stage stage, Supplier<T> work);
}

package dev.penny;

import dev.penny.turn.Stages;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** A timer for each stage of a turn: tells what a slow answer was waiting for. */
final class StageMeters implements Stages {
  private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

  StageMeters(MeterRegistry registry) {
    for (Stage stage : Stage.values()) {
      timers.put(
          stage,
          Timer.builder("penny.turn.stage")
              .description("time a turn spends in a stage")
              .tag("stage", stage.name().toLowerCase(Locale.ROOT))
              .publishPercentileHistogram()
              .minimumExpectedValue(Duration.ofNanos(100_000))
              .maximumExpectedValue(Duration.ofSeconds(10))
              .register(registry));
    }
  }

  /** What fails is measured too: a stage that fails slowly should be seen. */
  @Override
  public <T> T timed(Stage stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      Objects.requireNonNull(timers.get(stage)).record(Duration.ofNanos(System.nanoTime() - start));
    }
  }
}

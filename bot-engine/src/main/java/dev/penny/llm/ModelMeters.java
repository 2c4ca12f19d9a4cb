package dev.penny.llm;

import dev.penny.understanding.Suggestions.Dropped;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Counts what becomes of questions to a model. */
final class ModelMeters {
  private final MeterRegistry registry;

  ModelMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void breaker(BooleanSupplier open) {
    Gauge.builder("penny.model.breaker.open", () -> open.getAsBoolean() ? 1 : 0)
        .description("1 while a failing model is left alone")
        .register(registry);
  }

  void asked() {
    registry.counter("penny.model.asked").increment();
  }

  void answered() {
    registry.counter("penny.model.answered").increment();
  }

  void used(String what) {
    registry.counter("penny.model.used", "for", what).increment();
  }

  /** A question that was not put, or got no answer. */
  void unanswered(Why why) {
    registry.counter("penny.model.unanswered", "why", label(why)).increment();
  }

  void dropped(Dropped why) {
    registry.counter("penny.model.dropped", "why", label(why)).increment();
  }

  void garbage() {
    registry.counter("penny.model.dropped", "why", "garbage").increment();
  }

  void meaning() {
    registry.counter("penny.model.dropped", "why", "other_meaning").increment();
  }

  private static String label(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT);
  }

  /** Why there is no answer. */
  enum Why {
    BREAKER_OPEN,
    BUDGET_USED_UP,
    NO_TIME_LEFT,
    TOO_MANY_AT_ONCE,
    TIMED_OUT,
    BUSY,
    FAILED
  }
}

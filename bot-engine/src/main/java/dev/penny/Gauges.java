package dev.penny;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;

/** What can be read off the house at any time. */
final class Gauges {
  private Gauges() {}

  static void of(House house, MeterRegistry registry) {
    House.Parts parts = house.parts();
    Gauge.builder("penny.queue.length", () -> parts.desk().views().queue().size())
        .description("conversations waiting for a person")
        .register(registry);
    Gauge.builder("penny.turns.busy", () -> parts.lanes().busy())
        .description("conversations with work under way")
        .register(registry);
    Gauge.builder("penny.feed.subscriptions", () -> parts.feed().subscriptions())
        .register(registry);
    Gauge.builder("penny.storage.free", () -> house.database().space().free())
        .baseUnit("bytes")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    // Listens for as long as the process lives.
    @SuppressWarnings("resource")
    var collections = new JvmGcMetrics();
    collections.bindTo(registry);
  }
}

package dev.penny.channel.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code /metrics} in Prometheus' text format. */
public final class Metrics implements Route {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;

  public Metrics(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Answer answer(Ask ask) {
    return ask.isRead() ? Answer.of(200, TYPE, registry.scrape()) : Answer.onlyRead();
  }
}

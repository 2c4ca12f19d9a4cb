package dev.penny.channel.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Turns, and how long customers wait for the acknowledgement and for the answer. */
public final class TurnMeters {
  private final Timer ack;
  private final Timer reply;
  private final Counter failed;

  public TurnMeters(MeterRegistry registry) {
    ack = timer(registry, "penny.turn.ack", "from a message to its commit");
    reply = timer(registry, "penny.turn.reply", "from a message to the committed answer");
    failed = registry.counter("penny.turns.failed");
  }

  private static Timer timer(MeterRegistry registry, String name, String words) {
    return Timer.builder(name)
        .description(words)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(10))
        .register(registry);
  }

  Measured start() {
    return new Measured();
  }

  /** One turn under way. */
  final class Measured {
    private final long start = System.nanoTime();

    void acknowledged() {
      ack.record(Duration.ofNanos(System.nanoTime() - start));
    }

    void answered() {
      reply.record(Duration.ofNanos(System.nanoTime() - start));
    }

    void failed() {
      failed.increment();
    }
  }
}

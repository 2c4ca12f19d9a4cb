package dev.penny.channel.web;

import dev.penny.protocol.CloseCode;
import dev.penny.protocol.ServerFrame.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is counted at the WebSocket door. No name or id of anybody is a label. */
final class SocketMeters {
  private final MeterRegistry registry;
  private final Map<RefusalCode, Counter> refusals = new EnumMap<>(RefusalCode.class);
  private final Map<CloseCode, Counter> closes = new EnumMap<>(CloseCode.class);
  private final Map<String, Counter> turnedAway = new ConcurrentHashMap<>();
  private final Counter frames;

  SocketMeters(MeterRegistry registry, Supplier<Number> open) {
    this.registry = registry;
    for (RefusalCode code : RefusalCode.values()) {
      refusals.put(code, registry.counter("penny.frames.refused", "code", code.name()));
    }
    for (CloseCode code : CloseCode.values()) {
      closes.put(code, registry.counter("penny.sockets.closed", "why", code.name()));
    }
    frames = registry.counter("penny.frames.received");
    Gauge.builder("penny.sockets.open", open).register(registry);
  }

  void received() {
    frames.increment();
  }

  void refused(RefusalCode code) {
    count(refusals.get(code));
  }

  void closed(CloseCode code) {
    count(closes.get(code));
  }

  /** A handshake was refused with this HTTP status. */
  void turnedAway(int status) {
    turnedAway
        .computeIfAbsent(
            Integer.toString(status),
            s -> registry.counter("penny.handshakes.refused", "status", s))
        .increment();
  }

  private static void count(@org.jspecify.annotations.Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }
}

package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client that says as much as it can, waits for nothing, and comes back when it is closed. One
 * that always begins anew opens another conversation after every {@link #BEFORE_ANEW} messages.
 */
final class Flooder implements AutoCloseable {
  private static final int BEFORE_ANEW = 15;

  private final Server server;
  private final boolean anew;
  private final long pauseNanos;
  private final Thread thread;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger acked = new AtomicInteger();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> closed = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  Flooder(Server server, int perSecond, boolean anew) {
    this.server = server;
    this.anew = anew;
    this.pauseNanos = 1_000_000_000L / perSecond;
    this.thread = Thread.ofPlatform().name("flooder").start(this::run);
  }

  private static Map<String, Object> resume(JsonNode welcome) {
    return Map.of(
        "type",
        "hello",
        "protocol",
        1,
        "after",
        welcome.path("seq").asLong(),
        "conversation",
        welcome.path("conversation").asText(),
        "key",
        welcome.path("key").asText());
  }

  private void run() {
    Map<String, Object> hello = Map.of("type", "hello", "protocol", 1, "after", 0);
    while (!stopped) {
      try (Wire wire = Wire.connect(server.address(), "/ws/chat", this::received)) {
        wire.send(hello);
        JsonNode welcome = wire.await("welcome");
        hello = anew ? hello : resume(welcome);
        long next = System.nanoTime();
        for (int n = 0; !stopped && !wire.closed().isDone() && !(anew && n == BEFORE_ANEW); n++) {
          wire.send(Map.of("type", "say", "id", UUID.randomUUID().toString(), "text", "why?"));
          sent.incrementAndGet();
          next += pauseNanos;
          Pause.millis(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
        if (wire.closed().isDone()) {
          closed.merge(wire.closed().join(), 1, Integer::sum);
        }
      } catch (RuntimeException | AssertionError turnedAway) {
        closed.merge(0, 1, Integer::sum);
        Pause.millis(50);
      }
    }
  }

  private void received(JsonNode frame) {
    switch (frame.path("type").asText()) {
      case "ack" -> acked.incrementAndGet();
      case "refused" -> refused.merge(frame.path("code").asText(), 1, Integer::sum);
      default -> {}
    }
  }

  int sent() {
    return sent.get();
  }

  int acked() {
    return acked.get();
  }

  int refused(String code) {
    return refused.getOrDefault(code, 0);
  }

  @Override
  public String toString() {
    return "flooder%s: %d sent, %d taken, refused %s, close codes %s (0: turned away or cut)"
        .formatted(anew ? ", always anew" : "", sent.get(), acked.get(), refused, closed);
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

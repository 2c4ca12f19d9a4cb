package dev.penny.holds;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A customer at an ordinary pace, who waits for each reply and takes the time. */
final class Asker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 600;

  private final Thread thread;
  private volatile Latencies latencies = new Latencies();
  private volatile boolean stopped;

  Asker(Server server, String customer) {
    thread =
        Thread.ofVirtual()
            .start(() -> {
              try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
                wire.send(
                    Map.of(
                        "type",
                        "hello",
                        "protocol",
                        1,
                        "after",
                        0,
                        "token",
                        Demo.token(server, customer)));
                wire.await("welcome");
                while (!stopped) {
                  ask(wire);
                  Pause.millis(
                      ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, 2 * PAUSE_MILLIS));
                }
              }
            });
  }

  private void ask(Wire wire) {
    String id = UUID.randomUUID().toString();
    var into = latencies;
    long from = System.nanoTime();
    wire.send(Map.of("type", "say", "id", id, "text", "when is my bill due?"));
    long seq =
        wire.await(f -> f.path("id").asText().equals(id), "ack", PATIENCE).path("seq").asLong();
    wire.await(
        f -> {
          for (var event : f.path("events")) {
            if (event.path("type").asText().equals("bot") && event.path("seq").asLong() > seq) {
              return true;
            }
          }
          return false;
        },
        "reply",
        PATIENCE);
    into.add(System.nanoTime() - from);
  }

  /** From now on the times go here. */
  void measureInto(Latencies latencies) {
    this.latencies = latencies;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      if (!thread.join(PATIENCE)) {
        throw new AssertionError("a customer waits for a reply that does not come");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

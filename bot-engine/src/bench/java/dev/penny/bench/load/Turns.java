package dev.penny.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Asks questions at an even rate, whatever the answers take: a late answer counts from when its
 * question was due.
 */
final class Turns {
  private static final List<String> QUESTIONS =
      List.of(
          "why is my bill higher?",
          "when is my bill due?",
          "what is proration?",
          "how much do I owe?",
          "what will my next bill be?",
          "thanks");

  final Histogram ack = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
  final Histogram reply = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
  private final Map<String, Long> dueOfId = new ConcurrentHashMap<>();
  private final Map<Integer, Long> dueOfClient = new ConcurrentHashMap<>();
  private int refused;

  /** Sees every frame of the server. */
  void frame(Clients.Client client, String text) {
    long now = System.nanoTime();
    if (text.startsWith("{\"type\":\"ack\"")) {
      Long due = dueOfId.remove(text.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"));
      if (due != null) {
        ack.recordValue((now - due) / 1_000);
      }
    } else if (text.startsWith("{\"type\":\"events\"") && text.contains("\"type\":\"bot\"")) {
      Long due = dueOfClient.remove(client.number);
      if (due != null) {
        reply.recordValue((now - due) / 1_000);
      }
    } else if (text.startsWith("{\"type\":\"refused\"")) {
      refused++;
    }
  }

  /** Sees every echo. */
  void echo(Clients.Client client, String text) {
    Long due = dueOfClient.remove(client.number);
    if (due != null) {
      reply.recordValue((System.nanoTime() - due) / 1_000);
    }
  }

  int refused() {
    return refused;
  }

  /** Questions that got no answer. */
  int unanswered() {
    return dueOfClient.size();
  }

  void ask(List<Clients.Client> clients, int perSecond, int seconds) throws IOException {
    long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long start = System.nanoTime();
    for (int turn = 0; turn < perSecond * seconds; turn++) {
      long due = start + turn * step;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Clients.Client client = clients.get(turn % clients.size());
      String id = "turn-" + client.number + "-" + turn + "-" + start;
      dueOfId.put(id, due);
      dueOfClient.put(client.number, due);
      client.send(
          "{\"type\":\"say\",\"id\":\"%s\",\"text\":\"%s\"}"
              .formatted(id, QUESTIONS.get(turn / clients.size() % QUESTIONS.size())));
    }
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
  }
}

package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many talkers at once: signed-in customers of the demo and anonymous visitors. */
final class Crowd implements AutoCloseable {
  private static final List<String> WORDS =
      List.of(
          "hello",
          "thanks",
          "why is my bill higher?",
          "when is it due?",
          "what is proration?",
          "what do I owe",
          "ok",
          "how do I pay?");

  private final List<Talker> talkers;

  private Crowd(List<Talker> talkers) {
    this.talkers = talkers;
  }

  /** {@code perSecond}: messages of all together. Each of the first ones is a demo customer. */
  static Crowd of(Server server, int size, int perSecond) {
    List<String> customers = Demo.customers(server);
    return new Crowd(
        IntStream.range(0, size)
            .mapToObj(i ->
                new Talker(
                    "client " + i,
                    server.address(),
                    i < customers.size() ? () -> Demo.token(server, customers.get(i)) : null,
                    words(i),
                    1_000L * size / perSecond))
            .toList());
  }

  private static Supplier<String> words(int start) {
    var next = new AtomicInteger(start);
    return () -> {
      int n = next.getAndIncrement();
      return WORDS.get(n % WORDS.size()) + " (" + n + ")";
    };
  }

  List<Talker> talkers() {
    return talkers;
  }

  int acked() {
    return talkers.stream().mapToInt(t -> t.journal().acked()).sum();
  }

  int observed() {
    return talkers.stream().mapToInt(t -> t.journal().observed()).sum();
  }

  /** The newest acknowledgement anybody got, as {@link System#nanoTime()}. */
  long lastAck() {
    return talkers.stream().mapToLong(t -> t.journal().lastAck()).max().orElse(0);
  }

  boolean allConnected() {
    return talkers.stream().allMatch(Talker::connected);
  }

  Map<String, Integer> refusals() {
    var all = new TreeMap<String, Integer>();
    talkers.forEach(
        t -> t.journal().refusals().forEach((code, n) -> all.merge(code, n, Integer::sum)));
    return all;
  }

  List<String> oddities() {
    return talkers.stream().flatMap(t -> t.journal().oddities().stream()).toList();
  }

  /** Says nothing new and waits until everything is answered and the bot has finished. */
  void settle() {
    talkers.forEach(Talker::hush);
    Pause.until(
        "everything said is answered",
        Duration.ofSeconds(60),
        () -> talkers.stream().mapToInt(t -> t.journal().unanswered().size()).sum() == 0);
    int seen = -1;
    for (int calm = 0; calm < 3; ) {
      int now = observed();
      calm = now == seen ? calm + 1 : 0;
      seen = now;
      Pause.millis(700);
    }
  }

  /** Every history with its conversation's log as the server gives it now. */
  Map<ClientHistory, List<JsonNode>> logs() {
    var logs = new LinkedHashMap<ClientHistory, List<JsonNode>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = new ArrayList<Future<List<JsonNode>>>();
      talkers.forEach(t -> reading.add(threads.submit(t::readLog)));
      for (int i = 0; i < talkers.size(); i++) {
        logs.put(talkers.get(i).journal().history(), reading.get(i).get());
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
    return logs;
  }

  /** Whether the customer had the last word. */
  static boolean endsUnanswered(List<JsonNode> log) {
    return !log.isEmpty() && log.getLast().path("type").asText().equals("customer");
  }

  /** All faults of all histories. */
  static List<HistoryChecker.Fault> faults(Map<ClientHistory, List<JsonNode>> logs) {
    return logs.entrySet().stream()
        .flatMap(e -> HistoryChecker.faults(e.getKey(), e.getValue()).stream())
        .toList();
  }

  /** Fails when anything was lost, doubled, reordered or shown otherwise; returns the logs. */
  Map<ClientHistory, List<JsonNode>> mustHold() {
    settle();
    Map<ClientHistory, List<JsonNode>> logs = logs();
    assertThat(faults(logs)).isEmpty();
    assertThat(oddities()).isEmpty();
    logs.forEach((history, log) ->
        assertThat(history.observed())
            .as("%s was shown everything", history.client())
            .hasSameSizeAs(log));
    return logs;
  }

  @Override
  public void close() {
    talkers.parallelStream().forEach(Talker::close);
  }
}

package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.holds.ClientHistory.Fate;
import dev.penny.holds.ClientHistory.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares a client's history with the log of its conversation, read after recovery: every
 * acknowledged message is there exactly once and where the acknowledgement said, an unanswered one
 * at most once, a refused one not at all; one sender's words keep their order; the numbers run 1,
 * 2, 3 … without a gap; and what the client was shown is the log.
 */
final class HistoryChecker {
  enum Kind {
    LOST,
    DOUBLED,
    REORDERED,
    GAP,
    MISPLACED,
    ALTERED,
    REFUSED_YET_KEPT,
    INVENTED,
    SHOWN_OTHERWISE
  }

  record Fault(Kind kind, String what) {}

  private final ClientHistory history;
  private final List<JsonNode> log;
  private final List<Fault> faults = new ArrayList<>();

  private HistoryChecker(ClientHistory history, List<JsonNode> log) {
    this.history = history;
    this.log = log;
  }

  static List<Fault> faults(ClientHistory history, List<JsonNode> log) {
    var checker = new HistoryChecker(history, log);
    checker.numbers();
    checker.messages();
    checker.order();
    checker.shown();
    return checker.faults;
  }

  private void fault(Kind kind, String what) {
    faults.add(new Fault(kind, history.client() + ": " + what));
  }

  private void numbers() {
    for (int i = 0; i < log.size(); i++) {
      if (seq(log.get(i)) != i + 1) {
        fault(Kind.GAP, "entry " + (i + 1) + " of the log has the number " + seq(log.get(i)));
        return;
      }
    }
  }

  private void messages() {
    Map<String, List<JsonNode>> kept = spoken().collect(Collectors.groupingBy(e -> id(e)));
    history.said().forEach(said -> message(said, kept.getOrDefault(said.id(), List.of())));
    Set<String> known = history.said().stream().map(Said::id).collect(Collectors.toSet());
    kept.keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> fault(Kind.INVENTED, id + " was never said"));
  }

  private java.util.stream.Stream<JsonNode> spoken() {
    return log.stream().filter(e -> e.path("type").asText().equals("customer"));
  }

  private void message(Said said, List<JsonNode> kept) {
    if (kept.size() > 1) {
      fault(Kind.DOUBLED, said.id() + " is there " + kept.size() + " times");
    }
    switch (said.fate()) {
      case Fate.Acked(long seq) -> {
        if (kept.isEmpty()) {
          fault(Kind.LOST, said.id() + " was acknowledged as " + seq);
        } else if (kept.stream().noneMatch(e -> seq(e) == seq)) {
          fault(Kind.MISPLACED, said.id() + " was acknowledged as " + seq);
        }
      }
      case Fate.Unknown() -> {}
      case Fate.Refused(String code) -> {
        if (!kept.isEmpty()) {
          fault(Kind.REFUSED_YET_KEPT, said.id() + " was refused with " + code);
        }
      }
    }
    if (kept.stream().anyMatch(e -> !e.path("text").asText().equals(said.text()))) {
      fault(Kind.ALTERED, said.id() + " has other words");
    }
  }

  private void order() {
    Map<String, Integer> place = new HashMap<>();
    IntStream.range(0, history.said().size())
        .forEach(i -> place.put(history.said().get(i).id(), i));
    List<Integer> places =
        spoken().map(e -> place.getOrDefault(id(e), -1)).filter(p -> p >= 0).toList();
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i) < places.get(i - 1)) {
        fault(Kind.REORDERED, history.said().get(places.get(i)).id() + " came too late");
        return;
      }
    }
  }

  private void shown() {
    List<JsonNode> observed = history.observed();
    for (int i = 0; i < observed.size(); i++) {
      if (i >= log.size() || !observed.get(i).equals(log.get(i))) {
        fault(
            Kind.SHOWN_OTHERWISE,
            "shown as "
                + (i + 1)
                + ": "
                + observed.get(i)
                + ", in the log: "
                + (i < log.size() ? log.get(i) : "nothing"));
        return;
      }
    }
  }

  private static long seq(JsonNode event) {
    return event.path("seq").asLong();
  }

  private static String id(JsonNode event) {
    return event.path("id").asText();
  }
}

package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.holds.ClientHistory.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one client said, what came of it and what it saw. Thread-safe. */
final class Journal {
  private final String name;
  private final Map<String, Utterance> said = new LinkedHashMap<>();
  private final List<JsonNode> observed = new ArrayList<>();
  private final List<JsonNode> byes = new ArrayList<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private final List<String> oddities = new ArrayList<>();
  private @Nullable String conversation;
  private @Nullable String key;
  private long lastAck;

  /** Something said: its words, what is known of it, how often it was sent, whether it is over. */
  private static final class Utterance {
    final String text;
    Fate fate = new Fate.Unknown();
    int sendings;
    boolean given;

    Utterance(String text) {
      this.text = text;
    }
  }

  Journal(String name) {
    this.name = name;
  }

  /** The hello that opens or resumes after what was seen last. */
  synchronized Map<String, Object> hello(@Nullable String token) {
    return hello(token, observed.isEmpty() ? 0 : seq(observed.getLast()));
  }

  synchronized Map<String, Object> hello(@Nullable String token, long after) {
    var hello = new HashMap<String, Object>();
    hello.put("type", "hello");
    hello.put("protocol", 1);
    hello.put("after", after);
    if (token != null) {
      hello.put("token", token);
    }
    if (conversation != null && key != null) {
      hello.put("conversation", conversation);
      hello.put("key", key);
    }
    return hello;
  }

  synchronized boolean begun() {
    return conversation != null;
  }

  synchronized void says(String id, String text) {
    said.computeIfAbsent(id, i -> new Utterance(text)).sendings++;
  }

  /** Id and words of what is neither acknowledged nor refused, in order. */
  synchronized Map<String, String> unanswered() {
    var open = new LinkedHashMap<String, String>();
    said.forEach((id, utterance) -> {
      if (utterance.fate instanceof Fate.Unknown && !utterance.given) {
        open.put(id, utterance.text);
      }
    });
    return open;
  }

  synchronized void welcomed(JsonNode frame) {
    String given = frame.path("conversation").asText();
    if (conversation != null && !conversation.equals(given)) {
      oddities.add(name + " resumed " + conversation + " and got " + given);
    }
    conversation = given;
    key = frame.path("key").asText();
  }

  /** Any other frame. */
  synchronized void received(JsonNode frame) {
    switch (frame.path("type").asText()) {
      case "ack" -> ack(frame.path("id").asText(), seq(frame));
      case "refused" -> refused(frame);
      case "events" -> frame.path("events").forEach(observed::add);
      case "bye" -> byes.add(frame);
      default -> {}
    }
  }

  private void ack(String id, long seq) {
    Utterance utterance = said.get(id);
    if (utterance == null) {
      oddities.add(name + " got an ack for " + id + ", which it never said");
      return;
    }
    if (utterance.fate instanceof Fate.Acked(long before) && before != seq) {
      oddities.add(name + ": " + id + " was acknowledged as " + before + " and as " + seq);
    }
    utterance.fate = new Fate.Acked(seq);
    lastAck = System.nanoTime();
  }

  /** A first sending that is refused is not in the log; about a repeated one nothing is known. */
  private void refused(JsonNode frame) {
    String code = frame.path("code").asText();
    refusals.merge(code + ": " + frame.path("message").asText(), 1, Integer::sum);
    Utterance utterance = said.get(frame.path("id").asText());
    if (utterance != null) {
      utterance.given = true;
      if (utterance.sendings == 1 && !code.equals("UNAVAILABLE")) {
        utterance.fate = new Fate.Refused(code);
      }
    }
  }

  /** A conversation in which nothing was ever acknowledged may be gone, any other may not. */
  synchronized void startAnew(JsonNode refused) {
    if (conversation != null && (!observed.isEmpty() || lastAck != 0)) {
      oddities.add(name + ": the conversation " + conversation + " is gone: " + refused);
    }
    conversation = null;
    key = null;
  }

  synchronized ClientHistory history() {
    return new ClientHistory(
        name,
        said.entrySet().stream()
            .map(e -> new ClientHistory.Said(e.getKey(), e.getValue().text, e.getValue().fate))
            .toList(),
        List.copyOf(observed));
  }

  synchronized int acked() {
    return (int) said.values().stream().filter(u -> u.fate instanceof Fate.Acked).count();
  }

  /** {@link System#nanoTime()} of the newest acknowledgement, 0 for none. */
  synchronized long lastAck() {
    return lastAck;
  }

  synchronized int observed() {
    return observed.size();
  }

  synchronized List<JsonNode> byes() {
    return List.copyOf(byes);
  }

  /** Code and words of each refusal, and how often it came. */
  synchronized Map<String, Integer> refusals() {
    return Map.copyOf(refusals);
  }

  /** What no server may do, whatever happens. */
  synchronized List<String> oddities() {
    return List.copyOf(oddities);
  }

  private static long seq(JsonNode node) {
    return node.path("seq").asLong();
  }
}

package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An anonymous visitor with one open socket. */
final class Customer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String address;
  private final Wire wire;
  private final String conversation;
  private final String key;

  Customer(String address) {
    this.address = address;
    this.wire = Wire.connect(address, "/ws/chat");
    wire.send(Map.of("type", "hello", "protocol", 1, "after", 0));
    JsonNode welcome = wire.await("welcome");
    this.conversation = welcome.path("conversation").asText();
    this.key = welcome.path("key").asText();
  }

  String conversation() {
    return conversation;
  }

  void say(String text) {
    wire.send(Map.of("type", "say", "id", UUID.randomUUID().toString(), "text", text));
    wire.await("ack");
  }

  /** Asks for a person and returns when the queue has this chat. */
  void asksForAPerson() {
    say("I want to talk to a person");
    awaitWith("WAITING", PATIENCE);
  }

  /** Waits until this customer was told who has the conversation: BOT, WAITING, AGENT or CLOSED. */
  void awaitWith(String with, Duration patience) {
    wire.await(
        f ->
            f.path("type").asText().equals("state")
                && f.path("state").path("with").asText().equals(with),
        "state " + with,
        patience);
  }

  /** The whole conversation, read over another socket. */
  List<JsonNode> log() {
    var log = new ArrayList<JsonNode>();
    try (Wire reader = Wire.connect(address, "/ws/chat")) {
      reader.send(
          Map.of(
              "type",
              "hello",
              "protocol",
              1,
              "after",
              0,
              "conversation",
              conversation,
              "key",
              key));
      long newest = reader.await("welcome").path("seq").asLong();
      while (log.size() < newest) {
        reader.await("events").path("events").forEach(log::add);
      }
    }
    return log;
  }

  @Override
  public void close() {
    wire.close();
  }
}

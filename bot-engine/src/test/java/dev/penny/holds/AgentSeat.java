package dev.penny.holds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An agent at the console's socket. */
final class AgentSeat implements AutoCloseable {
  private static final long PING_MILLIS = 4_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Server server;
  private final Line line;
  private final String token;
  private volatile @Nullable JsonNode queue;
  private volatile Wire wire;

  private AgentSeat(Server server, String token) {
    this.server = server;
    this.line = new Line(server.address());
    this.token = token;
    this.wire = connect();
    Thread.ofVirtual().name("signs of life").start(this::signsOfLife);
  }

  /** As the console does: a ping now and then, as long as the line is there. */
  private void signsOfLife() {
    while (true) {
      Pause.millis(PING_MILLIS);
      Wire now = wire;
      if (!now.closed().isDone()) {
        try {
          now.send(Map.of("type", "ping"));
        } catch (RuntimeException cut) {
          // The next line gets the next one.
        }
      }
    }
  }

  static AgentSeat signedIn(Server server, String login) {
    String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(login, password(server, login));
    var answer = server.postJson("/api/sign-in", body);
    if (answer.statusCode() != 200) {
      throw new AssertionError(login + " cannot sign in: " + answer.body());
    }
    return new AgentSeat(server, Demo.json(answer.body()).path("token").asText());
  }

  /** The password that the demo printed. */
  static String password(Server server, String login) {
    var printed =
        Pattern.compile("^\\s+" + login + "\\s+password (\\S+)", Pattern.MULTILINE)
            .matcher(server.output());
    if (!printed.find()) {
      throw new AssertionError("the demo printed no password for " + login);
    }
    return printed.group(1);
  }

  private Wire connect() {
    Wire connected =
        Wire.connect(
            line.address(),
            server.address(),
            "/ws/desk",
            frame -> {
              if (frame.path("type").asText().equals("queue")) {
                queue = frame;
              }
            });
    connected.send(Map.of("type", "hello", "protocol", 1, "token", token));
    connected.await("welcome");
    return connected;
  }

  /** The place of a conversation among those that wait, 0 is next; -1 where it does not wait. */
  int place(String conversation) {
    JsonNode now = queue;
    if (now == null) {
      return -1;
    }
    for (int i = 0; i < now.path("waiting").size(); i++) {
      if (now.path("waiting").get(i).path("conversation").asText().equals(conversation)) {
        return i;
      }
    }
    return -1;
  }

  /** Its row in the queue. */
  JsonNode waiting(String conversation) {
    JsonNode now = queue;
    int place = place(conversation);
    if (now == null || place < 0) {
      throw new AssertionError(conversation + " is not in the queue: " + now);
    }
    return now.path("waiting").get(place);
  }

  boolean has(String conversation) {
    JsonNode now = queue;
    return now != null
        && StreamSupport.stream(now.path("mine").spliterator(), false)
            .anyMatch(m -> m.path("conversation").asText().equals(conversation));
  }

  /** Claimed or refused, as the server answers. */
  JsonNode claim(JsonNode waiting) {
    String handoff = waiting.path("handoff").asText();
    String conversation = waiting.path("conversation").asText();
    wire.send(
        Map.of("type", "claim", "handoff", handoff, "version", waiting.path("version").asInt()));
    return wire.await(
        f ->
            (f.path("type").asText().equals("claimed")
                    && f.path("conversation").asText().equals(conversation))
                || f.path("type").asText().equals("refused"),
        "an answer to the claim",
        PATIENCE);
  }

  /** Ack or refused, as the server answers. */
  JsonNode say(String conversation, long epoch, String text) {
    String id = UUID.randomUUID().toString();
    wire.send(
        Map.of(
            "type", "say", "id", id, "conversation", conversation, "epoch", epoch, "text", text));
    return wire.await(f -> f.path("id").asText().equals(id), "an answer to say", PATIENCE);
  }

  void closeChat(String conversation, long epoch) {
    wire.send(
        Map.of(
            "type", "close", "conversation", conversation, "epoch", epoch, "wrapUp", "explained"));
  }

  /** The process died: the line is cut. */
  void cut() {
    wire.close();
  }

  /** The process was stopped: the line stands and nobody answers. */
  void freeze() {
    line.freeze();
  }

  /** It goes on where it was; what it wrote before arrives now. */
  void thaw() {
    line.thaw();
  }

  void comeBack() {
    wire = connect();
  }

  @Override
  public void close() {
    wire.close();
    line.close();
  }
}

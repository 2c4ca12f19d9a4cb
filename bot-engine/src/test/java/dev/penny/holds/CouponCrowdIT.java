package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four chats of one account use one code at once, through the real sockets: it is redeemed
 * once. What is said twice under one id is said once.
 */
class CouponCrowdIT {
  private static final int CHATS = 64;
  private static final String CUSTOMER = "T1004";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;

  @Test
  void oneCodeIsRedeemedOnceHoweverManyChatsUseItAtOnce() throws Exception {
    try (var server = Server.demo(data, Server.WIDE)) {
      String token = Demo.token(server, CUSTOMER);
      List<Wire> chats = IntStream.range(0, CHATS).mapToObj(_ -> chat(server, token)).toList();
      // Each is a conversation of its own: all were welcomed before anybody said anything.
      all(chats, wire -> say(wire, "use my code SAVE20", null));
      String held = "coupon:reserve|" + order(chats.getFirst()) + "|SAVE20";
      all(chats, wire -> say(wire, "Use SAVE20", held));
      String used = held.replace("reserve", "redeem");
      List<JsonNode> answers = all(chats, wire -> say(wire, "yes", used));
      long receipts = answers.stream().filter(CouponCrowdIT::isReceipt).count();
      System.out.printf("%d chats of one account, one code: %d redeemed%n", CHATS, receipts);
      assertThat(receipts).isEqualTo(1);
      saidTwice(server, token);
      chats.forEach(Wire::close);
    }
  }

  private static void saidTwice(Server server, String token) {
    try (Wire wire = chat(server, token)) {
      String id = UUID.randomUUID().toString();
      Map<String, String> once = Map.of("type", "say", "id", id, "text", "my code is SAVE20");
      wire.send(once);
      JsonNode first = wire.await(f -> is(f, "ack", id), "ack", PATIENCE);
      wire.send(once);
      assertThat(wire.await(f -> is(f, "ack", id), "ack", PATIENCE)).isEqualTo(first);
      wire.send(Map.of("type", "say", "id", id, "text", "my code is FIBRE5"));
      assertThat(wire.await(f -> is(f, "refused", id), "refused", PATIENCE).path("code").asText())
          .isEqualTo("ID_REUSED");
    }
  }

  private static boolean is(JsonNode frame, String type, String id) {
    return frame.path("type").asText().equals(type) && frame.path("id").asText().equals(id);
  }

  private static Wire chat(Server server, String token) {
    Wire wire = Wire.connect(server.address(), "/ws/chat");
    wire.send(Map.of("type", "hello", "protocol", 1, "after", 0, "token", token));
    wire.await("welcome");
    return wire;
  }

  /** The reply to it. */
  private static JsonNode say(Wire wire, String text, @Nullable String choice) {
    String id = UUID.randomUUID().toString();
    wire.send(
        choice == null
            ? Map.of("type", "say", "id", id, "text", text)
            : Map.of("type", "say", "id", id, "text", text, "choice", choice));
    long seq = wire.await(f -> is(f, "ack", id), "ack", PATIENCE).path("seq").asLong();
    JsonNode events = wire.await(f -> reply(f, seq) != null, "reply", PATIENCE);
    return java.util.Objects.requireNonNull(reply(events, seq));
  }

  private static @Nullable JsonNode reply(JsonNode frame, long after) {
    for (JsonNode event : frame.path("events")) {
      if (event.path("type").asText().equals("bot") && event.path("seq").asLong() > after) {
        return event;
      }
    }
    return null;
  }

  private static boolean isReceipt(JsonNode reply) {
    return reply.path("blocks").findValuesAsText("kind").contains("receipt");
  }

  /** The order of the offered button. */
  private static String order(Wire wire) {
    JsonNode again = say(wire, "use my code SAVE20", null);
    return again.path("blocks").findValuesAsText("id").stream()
        .filter(id -> id.startsWith("coupon:reserve|"))
        .map(id -> id.split("\\|", -1)[1])
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button to use it: " + again));
  }

  private interface Work {
    JsonNode with(Wire wire);
  }

  private static List<JsonNode> all(List<Wire> wires, Work work) throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<JsonNode>> tasks =
          wires.stream().<Callable<JsonNode>>map(wire -> () -> work.with(wire)).toList();
      var answers = new ArrayList<JsonNode>();
      for (var done : pool.invokeAll(tasks)) {
        answers.add(done.get());
      }
      return answers;
    }
  }
}

package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerSocketTest {
  private final TestServer house = new TestServer();

  @AfterEach
  void close() {
    house.close();
  }

  private static void assertRefused(JsonNode frame, String code, String words) {
    assertThat(frame.path("code").asText()).isEqualTo(code);
    assertThat(frame.path("message").asText()).contains(words);
  }

  @Test
  void whatIsSaidIsAcknowledgedWithItsNumberAndAnswered() {
    try (var client = house.client().hello()) {
      JsonNode welcome = client.await("welcome");
      client.say("a1", "hi");

      assertThat(client.await("ack").path("seq").asLong()).isEqualTo(1);
      JsonNode events = client.await("events").path("events");
      assertThat(events).hasSize(2);
      assertThat(events.get(1).path("type").asText()).isEqualTo("bot");
      assertThat(welcome.path("key").asText()).isNotEmpty();
      assertThat(welcome.has("customer")).isFalse();
    }
  }

  @Test
  void sayingTheSameAgainGetsTheSameAnswerAndChangesNothing() {
    try (var client = house.client().hello()) {
      client.await("welcome");
      client.say("a1", "hi");
      client.await("ack");
      client.say("a1", "hi");
      assertThat(client.await("ack").path("seq").asLong()).isEqualTo(1);
      client.say("a2", "again");
      assertThat(client.await("ack").path("seq").asLong()).isEqualTo(3);
    }
  }

  @Test
  void nothingIsTakenBeforeHello() {
    try (var client = house.client()) {
      client.say("a1", "hi");
      JsonNode refused = client.await("refused");
      assertRefused(refused, "HELLO_FIRST", "first frame must be hello");
      assertThat(refused.path("id").asText()).isEqualTo("a1");
      client.send("{\"type\":\"fetch\",\"after\":0}");
      assertRefused(client.await("refused"), "HELLO_FIRST", "hello");
      client.hello();
      client.await("welcome");
    }
  }

  @Test
  void anotherProtocolVersionIsToldToReloadAndClosed() {
    try (var client = house.client()) {
      client.send("{\"type\":\"hello\",\"protocol\":2,\"after\":0}");
      assertRefused(client.await("refused"), "WRONG_PROTOCOL", "protocol 1");
      assertThat(client.awaitClose()).isEqualTo(4002);
    }
  }

  @Test
  void aForeignConversationAndOneThatNeverWasGetTheSameAnswer() {
    try (var owner = house.client().hello();
        var stranger = house.client()) {
      String theirs = owner.await("welcome").path("conversation").asText();
      stranger.resume(theirs, "guessed", 0);
      JsonNode foreign = stranger.await("refused");
      stranger.resume("c999", "guessed", 0);
      assertThat(stranger.await("refused")).isEqualTo(foreign);
      assertRefused(foreign, "UNKNOWN_CONVERSATION", "no such");
    }
  }

  @Test
  void emptyAndTooLongTextsAreRefusedWithWhatToDo() {
    try (var client = house.client().hello()) {
      client.await("welcome");
      client.say("a1", "   ");
      assertRefused(client.await("refused"), "TEXT_EMPTY", "write something");
      client.say("a2", "x".repeat(4_001));
      assertRefused(client.await("refused"), "TEXT_TOO_LONG", "4001 characters and at most 4000");
      client.say("a3", "🧾".repeat(4_000));
      assertThat(client.await("ack").path("id").asText()).isEqualTo("a3");
    }
  }

  @Test
  void aFrameOf100KilobytesClosesTheSocketAsTooBigAndNothingIsLost() {
    try (var client = house.client().hello()) {
      JsonNode welcome = client.await("welcome");
      client.say("a1", "kept");
      client.await("ack");
      client.say("a2", "x".repeat(100_000));
      assertThat(client.awaitClose()).isEqualTo(1009);
      try (var again = house.client()) {
        again.resume(welcome.path("conversation").asText(), welcome.path("key").asText(), 0);
        assertThat(again.await("welcome").path("seq").asLong()).isEqualTo(2);
      }
    }
  }

  @Test
  void aBinaryFrameClosesTheSocketAsNotText() {
    try (var client = house.client().hello()) {
      client.await("welcome");
      client.sendBinary(new byte[] {1, 2, 3});
      assertThat(client.awaitClose()).isEqualTo(1003);
    }
  }

  @Test
  void unknownAndBrokenFramesAreRefusedAndTheSocketGoesOn() {
    try (var client = house.client().hello()) {
      client.await("welcome");
      client.send("{\"type\":\"dance\"}");
      assertRefused(client.await("refused"), "UNKNOWN_TYPE", "expected one of");
      client.send("{{{");
      assertRefused(client.await("refused"), "BAD_FRAME", "not well-formed");
      client.send("{\"type\":\"ping\"}");
      client.await("pong");
    }
  }

  @Test
  void aGapIsFilledByFetching() {
    try (var client = house.client().hello()) {
      client.await("welcome");
      for (int i = 0; i < 3; i++) {
        client.say("a" + i, "m" + i);
        client.await("events");
      }
      client.send("{\"type\":\"fetch\",\"after\":2}");
      JsonNode events = client.await("events").path("events");
      assertThat(events).hasSize(4);
      assertThat(events.get(0).path("seq").asLong()).isEqualTo(3);
    }
  }

  @Test
  void stoppingTellsEveryClientWhenToComeBack() {
    try (var client = house.client().hello()) {
      client.await("welcome");
      house.close();
      assertThat(client.await("bye").path("retryAfterMs").asLong()).isBetween(500L, 4_000L);
      assertThat(client.awaitClose()).isEqualTo(1012);
    }
  }
}

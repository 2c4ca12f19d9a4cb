package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penny.conversation.ConversationId;
import dev.penny.protocol.WireEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client whose line is cut 200 times at random moments loses, doubles and reorders nothing. */
class CutsTest {
  private static final int CUTS = 200;
  private static final long SEED = 20_261_121;

  private final TestServer house = new TestServer();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Long> transcript = new ArrayList<>();
  private String conversation = "";
  private String key = "";
  private int nextToSay;
  private int acknowledged;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingIsLostDoubledOrReorderedOver200Cuts() throws InterruptedException {
    try (var first = house.client().hello()) {
      JsonNode welcome = first.await("welcome");
      conversation = welcome.path("conversation").asText();
      key = welcome.path("key").asText();
    }
    for (int cut = 0; cut < CUTS; cut++) {
      liveUntilCut();
    }
    try (var last = resumed()) {
      drainUntilComplete(last);
    }
    List<WireEvent> log = house.chats.events(new ConversationId(conversation), 0, "en");
    assertThat(transcript).isEqualTo(log.stream().map(WireEvent::seq).toList());
    List<String> said = saidIn(log);
    assertThat(said).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(acknowledged);
    assertThat(said).isEqualTo(ids(said.size()));
    assertThat(acknowledged).isPositive();
  }

  private TestClient resumed() {
    return house.client().resume(conversation, key, transcript.size());
  }

  private void liveUntilCut() throws InterruptedException {
    try (var client = resumed()) {
      int messages = random.nextInt(4);
      for (int i = 0; i < messages; i++) {
        client.say("m" + (nextToSay + i), "text");
      }
      long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextInt(20_000));
      while (System.nanoTime() < end) {
        JsonNode frame = client.frames.poll(1, TimeUnit.MILLISECONDS);
        note(frame);
      }
      client.abort();
      client.frames.forEach(this::note);
    }
  }

  private void note(JsonNode frame) {
    if (frame == null) {
      return;
    }
    switch (frame.path("type").asText()) {
      case "events" -> frame.path("events").forEach(e -> transcript.add(e.path("seq").asLong()));
      case "ack" -> {
        int number = Integer.parseInt(frame.path("id").asText().substring(1));
        acknowledged = Math.max(acknowledged, number + 1);
        nextToSay = Math.max(nextToSay, number + 1);
      }
      case "refused" -> throw new AssertionError(frame.toString());
      default -> {}
    }
  }

  private void drainUntilComplete(TestClient client) throws InterruptedException {
    int wanted = house.chats.events(new ConversationId(conversation), 0, "en").size();
    while (transcript.size() < wanted) {
      JsonNode frame = client.frames.poll(5, TimeUnit.SECONDS);
      assertThat(frame).isNotNull();
      note(frame);
    }
  }

  private static List<String> saidIn(List<WireEvent> log) {
    return log.stream()
        .filter(WireEvent.CustomerSaid.class::isInstance)
        .map(e -> ((WireEvent.CustomerSaid) e).id())
        .toList();
  }

  private static List<String> ids(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
  }
}

package dev.penny.holds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty clients ask for everything again and again and read nothing: they are cut off with the
 * code that says resume, the memory of the server stays, and they find everything when they come
 * back. One that asks as often and reads is left alone.
 */
class StalledIT {
  private static final int STALLED = 20;
  private static final int SLOW_READER = 4013;
  private static final long MEGA = 1024 * 1024;
  private static final Duration CUT_OFF = Duration.ofSeconds(30);
  private static final String LONG = "0123456789 abcdefghi ".repeat(180);
  private static final Map<String, Object> AGAIN = Map.of("type", "fetch", "after", 0);

  @TempDir Path data;

  @Test
  void readersThatStallAreCutOffAndTheHeapStaysBounded() {
    var settings = new HashMap<>(Server.WIDE);
    settings.put("PENNY_JAVA_OPTS", "-Xmx256m");
    try (var server = Server.demo(data, settings)) {
      List<Kept> kept = Stream.generate(() -> longConversation(server)).limit(STALLED).toList();
      theCodeSaysResume(server, kept.getFirst());
      controlOneWhoReadsIsLeftAlone(server, kept.getFirst());
      allAreCutOff(server, kept);
      kept.forEach(k -> resumes(server, k));
    }
  }

  private static void allAreCutOff(Server server, List<Kept> kept) {
    long before = heap(server);
    int cut = closedAsSlow(server);
    long from = System.nanoTime();
    List<StalledReader> stalled = kept.stream().map(k -> stall(server, k)).toList();
    Pause.until(
        "all are cut off",
        CUT_OFF,
        () -> {
          stalled.forEach(s -> s.send(AGAIN));
          return closedAsSlow(server) - cut >= STALLED;
        });
    double seconds = (System.nanoTime() - from) / 1e9;
    long after = heap(server);
    System.out.printf(
        "%d stalled readers cut off in %.1f s; heap after collection %d MB before, %d MB then%n",
        STALLED, seconds, before / MEGA, after / MEGA);
    assertThat(after - before).isLessThan(64 * MEGA);
    stalled.forEach(StalledReader::close);
  }

  /** Reads again at the moment it is cut off; a busy machine may take longer than the grace. */
  private static void theCodeSaysResume(Server server, Kept kept) {
    int code = Wire.GONE;
    for (int tries = 0; tries < 5 && code == Wire.GONE; tries++) {
      int cut = closedAsSlow(server);
      try (var reader = stall(server, kept)) {
        Pause.until(
            "it is cut off",
            CUT_OFF,
            () -> {
              reader.send(AGAIN);
              return closedAsSlow(server) > cut;
            });
        code = reader.closeCode();
      }
    }
    assertThat(code).as("close code").isEqualTo(SLOW_READER);
  }

  private static void controlOneWhoReadsIsLeftAlone(Server server, Kept kept) {
    int cut = closedAsSlow(server);
    try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
      wire.send(kept.hello());
      wire.await("welcome");
      for (int i = 0; i < 200; i++) {
        wire.send(AGAIN);
        wire.await(
            f -> endsAt(f, kept.seq()), "all events", CUT_OFF); // they come in several frames
      }
      assertThat(wire.closed()).isNotDone();
      assertThat(closedAsSlow(server)).isEqualTo(cut);
    }
  }

  private static boolean endsAt(JsonNode frame, long seq) {
    JsonNode events = frame.path("events");
    return events.size() > 0 && events.get(events.size() - 1).path("seq").asLong() >= seq;
  }

  private record Kept(String conversation, String key, long seq) {
    Map<String, Object> hello() {
      return Map.of(
          "type", "hello", "protocol", 1, "after", 0, "conversation", conversation, "key", key);
    }
  }

  /** A conversation of some 40 KB. */
  private static Kept longConversation(Server server) {
    try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
      wire.send(Map.of("type", "hello", "protocol", 1, "after", 0));
      JsonNode welcome = wire.await("welcome");
      long seq = 0;
      for (int i = 0; i < 10; i++) {
        wire.send(Map.of("type", "say", "id", UUID.randomUUID().toString(), "text", LONG));
        seq = wire.await("ack", Duration.ofSeconds(30)).path("seq").asLong();
      }
      return new Kept(welcome.path("conversation").asText(), welcome.path("key").asText(), seq);
    }
  }

  private static StalledReader stall(Server server, Kept kept) {
    var reader = new StalledReader(server.address());
    reader.send(kept.hello());
    return reader;
  }

  private static void resumes(Server server, Kept kept) {
    try (Wire wire = Wire.connect(server.address(), "/ws/chat")) {
      wire.send(kept.hello());
      wire.await("welcome");
      long seen = 0;
      while (seen < kept.seq()) {
        JsonNode events = wire.await("events").path("events");
        assertThat(events.get(0).path("seq").asLong()).isEqualTo(seen + 1);
        seen += events.size();
      }
    }
  }

  private static int closedAsSlow(Server server) {
    var found =
        Pattern.compile(
                "^penny_sockets_closed_total\\{[^}]*why=\"SLOW_READER\"[^}]*} (\\S+)$",
                Pattern.MULTILINE)
            .matcher(server.get("/metrics").body());
    return found.find() ? (int) Double.parseDouble(found.group(1)) : 0;
  }

  /** Bytes in use after a collection. */
  private static long heap(Server server) {
    server.tool("GC.run");
    var found = Pattern.compile("used (\\d+)K").matcher(server.tool("GC.heap_info"));
    if (!found.find()) {
      throw new AssertionError("no heap in " + server.tool("GC.heap_info"));
    }
    return Long.parseLong(found.group(1)) * 1_024;
  }
}

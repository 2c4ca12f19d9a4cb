package dev.penny.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.conversation.ConversationId;
import dev.penny.protocol.CloseCode;
import dev.penny.protocol.WireEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Twenty clients that stop reading under a flood: cut off, the memory stays, others are served. */
class SlowReaderTest {
  private static final int STALLED = 20;
  private static final int FRAMES = 20_000;
  private static final long MEGABYTE = 1024 * 1024;

  private final TestServer house = new TestServer();

  @AfterEach
  void close() {
    house.close();
  }

  private static void until(BooleanSupplier done, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void readersThatStopAreCutOffAndTheMemoryStaysBounded() throws Exception {
    List<RawSocket> stalled = stalledReaders();
    var flooded = List.copyOf(house.chats.followers.keySet());
    long before = usedHeap();
    try (var other = house.client().hello()) {
      other.await("welcome");
      flood(flooded);
      until(() -> house.server.sockets() == 1, Duration.ofSeconds(30));
      assertThat(usedHeap() - before).isLessThan(64 * MEGABYTE);
      assertThat(closed(CloseCode.SLOW_READER)).isEqualTo(STALLED);
      other.send("{\"type\":\"ping\"}");
      other.await("pong");
    }
    for (RawSocket socket : stalled) {
      socket.close();
    }
  }

  /**
   * The control: past our bound, straight into the WebSocket implementation, nobody is cut off and
   * everything is kept in memory, which the measurement above would show.
   */
  @Test
  void withoutTheBoundTheMemoryGrowsWithTheFlood() throws Exception {
    List<RawSocket> stalled = stalledReaders();
    long before = usedHeap();
    String frame = "x".repeat(10_000);
    for (int i = 0; i < 1_000; i++) {
      for (Link link : house.server.links().all()) {
        link.send(frame, _ -> {});
      }
    }
    assertThat(usedHeap() - before).isGreaterThan(64 * MEGABYTE);
    assertThat(house.server.sockets()).isEqualTo(STALLED);
    for (RawSocket socket : stalled) {
      socket.close();
    }
  }

  private List<RawSocket> stalledReaders() throws IOException, InterruptedException {
    var sockets = new ArrayList<RawSocket>();
    for (int i = 0; i < STALLED; i++) {
      var socket = new RawSocket(house.port(), 4 * 1024);
      socket.write(RawSocket.handshake(WebServer.CHAT, "Origin: " + TestServer.ORIGIN)).readHead();
      sockets.add(socket.writeFrame("{\"type\":\"hello\",\"protocol\":1,\"after\":0}"));
    }
    until(() -> house.chats.followers.size() == STALLED, Duration.ofSeconds(10));
    return sockets;
  }

  private void flood(List<ConversationId> followed) {
    for (int i = 1; i <= FRAMES; i++) {
      var event = new WireEvent.CustomerSaid(i, "", "x" + i, "x".repeat(1_000));
      for (ConversationId id : followed) {
        house.chats.publish(id, List.of(event));
      }
    }
  }

  private double closed(CloseCode code) {
    return house.meters.get("penny.sockets.closed").tag("why", code.name()).counter().count();
  }
}

package dev.penny.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A WebSocket client for tests: sends texts, waits for frames by type. */
final class TestClient implements WebSocket.Listener, AutoCloseable {
  /** The line broke without a close frame. */
  static final int GONE = 1006;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 5;

  final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private TestClient(int port, String path, String origin) {
    socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", origin)
            .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
            .join();
  }

  static TestClient connect(int port, String path, String origin) {
    return new TestClient(port, path, origin);
  }

  TestClient hello() {
    send("{\"type\":\"hello\",\"protocol\":1,\"after\":0}");
    return this;
  }

  TestClient resume(String conversation, String key, long after) {
    send(
        "{\"type\":\"hello\",\"protocol\":1,\"conversation\":\"%s\",\"key\":\"%s\",\"after\":%d}"
            .formatted(conversation, key, after));
    return this;
  }

  void say(String id, String text) {
    send("{\"type\":\"say\",\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text));
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  JsonNode await(String type) {
    return await(frame -> frame.path("type").asText().equals(type));
  }

  /** The first frame that fits; those before it are dropped. */
  JsonNode await(Predicate<JsonNode> fits) {
    try {
      while (true) {
        JsonNode frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (frame == null) {
          throw new AssertionError("the frame did not come");
        }
        if (fits.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  int awaitClose() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Cuts the line without a closing handshake. */
  void abort() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        frames.add(JSON.readTree(partial.toString()));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(GONE);
  }

  @Override
  public void close() {
    socket.abort();
  }
}

package dev.penny.holds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A plain WebSocket that knows nothing of Penny's code: JSON out, JSON in. Frames go to the
 * listener in order; {@link #await} is for those who want to wait for one.
 */
final class Wire implements WebSocket.Listener, AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  static final int GONE = 1006;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final Consumer<JsonNode> listener;
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private Wire(String address, String origin, String path, Consumer<JsonNode> listener) {
    this.listener = listener;
    socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", origin)
            .connectTimeout(PATIENCE)
            .buildAsync(URI.create("ws" + address.substring("http".length()) + path), this)
            .orTimeout(Pause.atMost(PATIENCE).toSeconds(), TimeUnit.SECONDS)
            .join();
  }

  /** {@code address} is the server's, like {@code http://localhost:8200}. */
  static Wire connect(String address, String path, Consumer<JsonNode> listener) {
    return new Wire(address, address, path, listener);
  }

  /** As a page of {@code origin} does. */
  static Wire connect(String address, String origin, String path, Consumer<JsonNode> listener) {
    return new Wire(address, origin, path, listener);
  }

  /** Keeps the frames for {@link #await}. */
  static Wire connect(String address, String path) {
    return new Wire(address, address, path, frame -> {});
  }

  void send(Map<String, ?> frame) {
    try {
      socket.sendText(JSON.writeValueAsString(frame), true).join();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode await(String type) {
    return await(type, PATIENCE);
  }

  JsonNode await(String type, Duration patience) {
    return await(frame -> frame.path("type").asText().equals(type), type, patience);
  }

  /** The first frame that fits; those before it are dropped. */
  JsonNode await(Predicate<JsonNode> fits, String what, Duration patience) {
    long end = System.nanoTime() + Pause.atMost(patience).toNanos();
    JsonNode last = null;
    try {
      while (true) {
        JsonNode frame = frames.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (frame == null) {
          throw new AssertionError(
              "no frame in "
                  + patience
                  + ": "
                  + what
                  + "; last "
                  + last
                  + ", closed "
                  + closed.getNow(0));
        }
        if (fits.test(frame)) {
          return frame;
        }
        last = frame;
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The frames that are there now. */
  java.util.List<JsonNode> drain() {
    var there = new java.util.ArrayList<JsonNode>();
    frames.drainTo(there);
    return there;
  }

  /** The close code, {@link #GONE} where the line was cut. */
  CompletableFuture<Integer> closed() {
    return closed;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      try {
        JsonNode frame = JSON.readTree(partial.toString());
        partial.setLength(0);
        frames.add(frame);
        listener.accept(frame);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
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

  /** Cuts the line without a closing handshake. */
  @Override
  public void close() {
    socket.abort();
    closed.complete(GONE);
  }
}

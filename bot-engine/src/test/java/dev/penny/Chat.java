package dev.penny;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One socket of a customer. */
final class Chat implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  Chat(HttpClient http, String address) {
    socket =
        http.newWebSocketBuilder()
            .header("Origin", address)
            .buildAsync(URI.create(address.replaceFirst("http", "ws") + "/ws/chat"), this)
            .join();
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  String await(String part) throws InterruptedException {
    while (true) {
      String frame = frames.poll(60, TimeUnit.SECONDS);
      assertThat(frame).as("a frame with " + part).isNotNull();
      if (frame.contains(part)) {
        return frame;
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}

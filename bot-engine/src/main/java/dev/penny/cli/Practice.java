package dev.penny.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One question over a WebSocket, so that the training has seen a turn. */
final class Practice {
  private static final long PATIENCE_SECONDS = 30;

  private Practice() {}

  static void turn(HttpClient client, String address) throws InterruptedException {
    var answered = new CountDownLatch(1);
    var listener =
        new WebSocket.Listener() {
          @Override
          public @Nullable CompletionStage<?> onText(
              WebSocket from, CharSequence text, boolean last) {
            if (text.toString().contains("\"working\":false")) {
              answered.countDown();
            }
            from.request(1);
            return null;
          }
        };
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .header("Origin", address)
            .buildAsync(URI.create(address.replaceFirst("http", "ws") + "/ws/chat"), listener)
            .join();
    socket.sendText("{\"type\":\"hello\",\"protocol\":1,\"after\":0}", true).join();
    socket.sendText("{\"type\":\"say\",\"id\":\"1\",\"text\":\"what is proration?\"}", true).join();
    if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the practice question was not answered");
    }
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}

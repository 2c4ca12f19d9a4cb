package dev.penny.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of the demo's customers over a WebSocket, so that the training has seen turns of
 * every kind, and often enough to know which code is worth compiling first.
 */
final class Practice {
  private static final long PATIENCE_SECONDS = 30;
  private static final int ROUNDS = 6;
  private static final List<String> CUSTOMERS = List.of("T1001", "T1002", "T1003", "T1004");
  private static final List<String> QUESTIONS =
      List.of(
          "why is my bill higher?",
          "and the month before?",
          "what will my next bill be?",
          "how much do I owe, and when is it due?",
          "what is proration?",
          "what is this charge for 5 euro?",
          "thanks");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private Practice() {}

  static void talk(HttpClient client, String address) throws IOException, InterruptedException {
    for (String customer : CUSTOMERS) {
      var uri = URI.create(address + "/demo/api/token?customer=" + customer);
      var request = HttpRequest.newBuilder(uri).build();
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      Matcher token = TOKEN.matcher(answer);
      if (!token.find()) {
        throw new IllegalStateException("the demo gave no token for " + customer);
      }
      conversation(client, address, token.group(1));
    }
  }

  private static void conversation(HttpClient client, String address, String token)
      throws InterruptedException {
    var answered = new Semaphore(0);
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .header("Origin", address)
            .buildAsync(
                URI.create(address.replaceFirst("http", "ws") + "/ws/chat"), new Ear(answered))
            .join();
    try {
      talk(socket, token, answered);
    } finally {
      socket.abort(); // a socket left open would keep its client from closing
    }
  }

  private static void talk(WebSocket socket, String token, Semaphore answered)
      throws InterruptedException {
    String hello = "{\"type\":\"hello\",\"protocol\":1,\"after\":0,\"token\":\"" + token + "\"}";
    socket.sendText(hello, true).join();
    for (int turn = 0; turn < ROUNDS * QUESTIONS.size(); turn++) {
      String question = QUESTIONS.get(turn % QUESTIONS.size());
      String say =
          "{\"type\":\"say\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + question + "\"}";
      socket.sendText(say, true).join();
      if (!answered.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the practice question was not answered: " + question);
      }
    }
  }

  /** Counts the answers. A frame may come in pieces. */
  private static final class Ear implements WebSocket.Listener {
    private final StringBuilder frame = new StringBuilder();
    private final Semaphore answered;

    Ear(Semaphore answered) {
      this.answered = answered;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      frame.append(text);
      if (last) {
        if (frame.indexOf("\"working\":false") >= 0) {
          answered.release();
        }
        frame.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}

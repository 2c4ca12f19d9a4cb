package dev.penny.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.penny.llm.ModelSettings.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;

/**
 * A provider on this machine that speaks the wire formats of all three, and behaves as it is told.
 */
final class ModelStub implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** What it was sent. */
  record Asked(String path, String body, String key, JsonNode json) {}

  /** How it answers; {@code TALKS} as the function says. */
  enum Manner {
    TALKS,
    STALLS,
    BUSY,
    FAILS,
    NOT_JSON,
    CUTS,
    ENDLESS
  }

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  volatile Manner manner = Manner.TALKS;

  /** From what the system says and what the user says to the answer. */
  volatile BinaryOperator<String> talk = (system, user) -> "";

  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;

  ModelStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  ModelSettings settings(Provider provider) {
    return settings(provider, 1_000, Duration.ofMillis(2_500));
  }

  ModelSettings settings(Provider provider, int perConversation, Duration patience) {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    String url = provider == Provider.OLLAMA ? base : base + "/v1";
    return new ModelSettings(
        provider, URI.create(url), "m", "key-1", true, perConversation, 100_000, patience);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = exchange.getRequestHeaders();
      String key = headers.getFirst("Authorization") + headers.getFirst("x-api-key");
      JsonNode json = JSON.readTree(body);
      asked.add(new Asked(exchange.getRequestURI().getPath(), body, key, json));
      switch (manner) {
        case TALKS -> send(exchange, 200, answer(exchange.getRequestURI().getPath(), json));
        case STALLS -> over.await();
        case BUSY -> {
          exchange.getResponseHeaders().add("Retry-After", "60");
          send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}");
        }
        case FAILS -> send(exchange, 500, "{\"error\":{\"message\":\"oh\"}}");
        case NOT_JSON -> send(exchange, 200, "<html>hello</html>");
        case CUTS -> cut(exchange, answer(exchange.getRequestURI().getPath(), json));
        case ENDLESS -> send(exchange, 200, "{\"x\":\"" + "y".repeat(1_000_000) + "\"}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Half of the answer, and the line is gone. */
  private static void cut(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
    exchange.getResponseBody().flush();
  }

  private String answer(String path, JsonNode json) throws JsonProcessingException {
    return switch (path) {
      case "/v1/chat/completions" ->
          """
          {"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,\
          "message":{"role":"assistant","content":%s},"finish_reason":"stop"}],\
          "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}\
          """
              .formatted(said(json.path("messages").path(0), json.path("messages").path(1)));
      case "/v1/messages" ->
          """
          {"id":"a","type":"message","role":"assistant","model":"m",\
          "content":[{"type":"text","text":%s}],"stop_reason":"end_turn","stop_sequence":null,\
          "usage":{"input_tokens":1,"output_tokens":1}}\
          """
              .formatted(said(json.path("system"), json.path("messages").path(0)));
      case "/api/chat" ->
          """
          {"model":"m","created_at":"2026-01-01T00:00:00Z",\
          "message":{"role":"assistant","content":%s},"done":true,"done_reason":"stop",\
          "total_duration":1,"load_duration":1,"prompt_eval_count":1,"prompt_eval_duration":1,\
          "eval_count":1,"eval_duration":1}\
          """
              .formatted(said(json.path("messages").path(0), json.path("messages").path(1)));
      default -> throw new AssertionError("nobody asks " + path);
    };
  }

  private String said(JsonNode system, JsonNode user) throws JsonProcessingException {
    return JSON.writeValueAsString(talk.apply(words(system), words(user)));
  }

  /** A text, or the texts of its parts. */
  private static String words(JsonNode message) {
    JsonNode content =
        message.isObject() && message.has("content") ? message.path("content") : message;
    if (content.isTextual()) {
      return content.asText();
    }
    var all = new StringBuilder();
    content.forEach(part -> all.append(part.path("text").asText()));
    return all.toString();
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
